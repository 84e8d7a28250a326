package io.athanor.guide.schema;

import static io.athanor.guide.schema.Music.METADATA;

import java.sql.SQLException;

/** Creating and dropping in a database. */
final class Creating {

    private final Blocks blocks;

    Creating(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() throws SQLException {
        createAll();
    }

    private void createAll() throws SQLException {
        // tag::createAll
        JdbcDatabase database = JdbcDatabase.sqlite();
        METADATA.createAll(database);
        METADATA.createAll(database);
        // end::createAll
        blocks.text("createAll", Blocks.script(database.executed()));
        database.executed().clear();
        // tag::dropAll
        METADATA.dropAll(database);
        METADATA.dropAll(database);
        // end::dropAll
        blocks.text("dropAll", Blocks.script(database.executed()));
        database.connection().close();
    }
}
