package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;

@OnMySql
class TranslatedSchemaMySqlTest extends TranslatedSchemaSuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }

    @Override
    protected String createSchema(String name) {
        return "CREATE DATABASE " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "DROP DATABASE " + name;
    }
}
