package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class TranslatedSchemaMariaDbTest extends TranslatedSchemaSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
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
