package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;

class TranslatedSchemaSqliteTest extends TranslatedSchemaSuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }

    @Override
    protected String createSchema(String name) {
        return "ATTACH DATABASE ':memory:' AS " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "DETACH DATABASE " + name;
    }
}
