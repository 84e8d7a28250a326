package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Engine;
import io.athanor.engine.error.DatabaseException;
import io.athanor.feature.Feature;
import io.athanor.feature.OnDialect;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The statements by which the tutorial creates its tables, as they were recorded. */
@OnDialect("sqlite")
class TutorialSchemaTest {

    private static final String USERS =
            "CREATE TABLE users ( id INTEGER NOT NULL, name VARCHAR, fullname VARCHAR, nickname VARCHAR,"
                    + " PRIMARY KEY (id) )";
    private static final String ADDRESSES =
            "CREATE TABLE addresses ( id INTEGER NOT NULL, email_address VARCHAR NOT NULL, user_id INTEGER,"
                    + " PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id) )";
    private static final String POSTS =
            "CREATE TABLE posts ( id INTEGER NOT NULL, user_id INTEGER, headline VARCHAR(255) NOT NULL, body TEXT,"
                    + " PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id) )";
    private static final String KEYWORDS = "CREATE TABLE keywords ( id INTEGER NOT NULL, keyword VARCHAR(50) NOT NULL,"
            + " PRIMARY KEY (id), UNIQUE (keyword) )";
    private static final String POST_KEYWORDS =
            "CREATE TABLE post_keywords ( post_id INTEGER NOT NULL, keyword_id INTEGER NOT NULL,"
                    + " PRIMARY KEY (post_id, keyword_id), FOREIGN KEY(post_id) REFERENCES posts (id),"
                    + " FOREIGN KEY(keyword_id) REFERENCES keywords (id) )";

    private final Engine engine = Engine.create("sqlite://");
    private final MetaData metadata = new MetaData();

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private List<String> createAll() {
        try (StatementRecorder recorder = StatementRecorder.recording(engine)) {
            metadata.createAll(engine);
            return recorder.texts().stream()
                    .map(text -> text.replaceAll("\\s+", " "))
                    .toList();
        }
    }

    private Table users() {
        return Table.create(
                "users",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.STRING),
                Column.of("fullname", Types.STRING),
                Column.of("nickname", Types.STRING));
    }

    private void addresses() {
        Table.create(
                "addresses",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("email_address", Types.STRING).notNull(),
                Column.of("user_id", Types.INTEGER).references("users.id"));
    }

    private void posts() {
        Table.create(
                "post_keywords",
                metadata,
                Column.of("post_id").references("posts.id").primaryKey(),
                Column.of("keyword_id").references("keywords.id").primaryKey());
        Table.create(
                "posts",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("user_id", Types.INTEGER).references("users.id"),
                Column.of("headline", Types.string(255)).notNull(),
                Column.of("body", Types.TEXT));
        Table.create(
                "keywords",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("keyword", Types.string(50)).notNull().unique());
    }

    @Test
    @Feature({"SCH-12", "SCH-13", "SCH-19", "SCH-20", "SCH-22"})
    void createAll_createsWhatWasAddedSince() {
        users();
        assertEquals(
                List.of(
                        "BEGIN",
                        "PRAGMA main.table_info(\"users\")",
                        "PRAGMA temp.table_info(\"users\")",
                        USERS,
                        "COMMIT"),
                createAll());

        addresses();
        assertEquals(
                List.of(
                        "BEGIN",
                        "PRAGMA main.table_info(\"users\")",
                        "PRAGMA main.table_info(\"addresses\")",
                        "PRAGMA temp.table_info(\"addresses\")",
                        ADDRESSES,
                        "COMMIT"),
                createAll());

        posts();
        assertEquals(
                List.of(
                        "BEGIN",
                        "PRAGMA main.table_info(\"users\")",
                        "PRAGMA main.table_info(\"addresses\")",
                        "PRAGMA main.table_info(\"post_keywords\")",
                        "PRAGMA temp.table_info(\"post_keywords\")",
                        "PRAGMA main.table_info(\"posts\")",
                        "PRAGMA temp.table_info(\"posts\")",
                        "PRAGMA main.table_info(\"keywords\")",
                        "PRAGMA temp.table_info(\"keywords\")",
                        POSTS,
                        KEYWORDS,
                        POST_KEYWORDS,
                        "COMMIT"),
                createAll());
    }

    @Test
    @Feature("SCH-30")
    void createAll_seesATemporaryTable() {
        Table.create("notes", metadata, Column.of("id", Types.INTEGER).primaryKey(), TableOption.prefix("TEMPORARY"));

        assertTrue(createAll().contains("CREATE TEMPORARY TABLE notes ( id INTEGER NOT NULL, PRIMARY KEY (id) )"));
        assertEquals(
                List.of("BEGIN", "PRAGMA main.table_info(\"notes\")", "PRAGMA temp.table_info(\"notes\")", "COMMIT"),
                createAll());
    }

    @Test
    void createAll_thatFailsHalfWay_leavesNothing() {
        users();
        Table.create(
                "broken",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey().serverDefault(Sql.text("no such (thing")));

        assertThrows(DatabaseException.class, this::createAll);
        engine.begin(connection ->
                connection.runDdl(ddl -> assertEquals(List.of(), ddl.query("SELECT name FROM sqlite_master"))));
    }

    @Test
    void createAll_withAMissingTarget_asksButCreatesNothing() {
        addresses();

        SchemaException error = assertThrows(SchemaException.class, this::createAll);

        assertTrue(
                error.getMessage().contains("the foreign key addresses.user_id refers to users.id"),
                error.getMessage());
    }

    @Test
    void dropAll_ofACycle_dropsIt() {
        Table.create(
                "a",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("b_id", Types.INTEGER).references("b.id"));
        Table.create(
                "b",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey().sequence(Sequence.of("ignored")),
                Column.of("a_id", Types.INTEGER).references("a.id"));
        createAll();

        metadata.dropAll(engine);
        metadata.dropAll(engine);

        assertEquals(
                2,
                createAll().stream().filter(text -> text.startsWith("CREATE")).count());
    }

    @Test
    void hostileNames_areCreatedFoundAndDropped() {
        for (String name :
                List.of("select", "quo\"te", "Mixed Case", "a.b", "semi;colon", "ünïcode", "back`tick", "1st")) {
            Table.create(
                    name,
                    metadata,
                    Column.of(name, Types.INTEGER).primaryKey(),
                    Column.of("x" + name, Types.INTEGER).indexed());
        }
        createAll();

        assertTrue(createAll().stream().noneMatch(text -> text.startsWith("CREATE")));
        metadata.dropAll(engine);
        assertEquals(
                metadata.tables().size() * 2L,
                createAll().stream().filter(text -> text.startsWith("CREATE")).count());
    }
}
