package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;

class TranslatedSchemaPostgreSqlTest extends TranslatedSchemaSuite {

    @Override
    protected DatabaseServer server() {
        return PostgreSqlServer.instance();
    }

    @Override
    protected String createSchema(String name) {
        return "CREATE SCHEMA " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "DROP SCHEMA " + name + " CASCADE";
    }
}
