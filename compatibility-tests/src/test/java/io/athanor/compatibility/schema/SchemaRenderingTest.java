package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlHook;
import io.athanor.schema.DdlMoment;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Identity;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Sequence;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What schemas look like in the five dialects, without any database. */
class SchemaRenderingTest {

    private static final Map<String, String> VERSIONS =
            Map.of("mysql", "8.0.36", "mariadb", "11.4", "postgresql", "16.0", "oracle", "21.0");

    private final MetaData metadata = new MetaData();

    private static Dialect dialect(String name) {
        String version = VERSIONS.get(name);
        Dialect newest = Dialect.of(name);
        return version == null ? newest : newest.forVersion(ServerVersion.parse(version));
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")").strip();
    }

    private static List<String> plain(List<String> sql) {
        return sql.stream().map(SchemaRenderingTest::plain).toList();
    }

    private static String create(Table table, String dialect) {
        return plain(new DdlStatement.CreateTable(table).sql(dialect(dialect)));
    }

    private static String query(Statement statement, String dialect) {
        return plain(new StatementCache(dialect(dialect), 1).compile(statement).text());
    }

    private static ColumnDefinition<Integer> id() {
        return Column.of("id", Types.INTEGER).primaryKey();
    }

    /** A numbered key of whole numbers, as each database says it. */
    private static String numbered(String dialect) {
        return switch (dialect) {
            case "mysql", "mariadb" -> "id INTEGER NOT NULL AUTO_INCREMENT";
            case "postgresql" -> "id SERIAL NOT NULL";
            default -> "id INTEGER NOT NULL";
        };
    }

    private static String varchar(int length, String dialect) {
        return dialect.equals("oracle") ? "VARCHAR2(" + length + " CHAR)" : "VARCHAR(" + length + ")";
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature({"SCH-02", "SCH-15"})
    void usersTable_isBuiltWithoutADatabase(String dialect) {
        Table users = Table.create(
                "users",
                metadata,
                id(),
                Column.of("name", Types.string(50)),
                Column.of("fullname", Types.string(50)),
                Column.of("nickname", Types.string(50)));
        String text = varchar(50, dialect);
        assertEquals(
                "CREATE TABLE users (" + numbered(dialect) + ", name " + text + ", fullname " + text + ", nickname "
                        + text + ", PRIMARY KEY (id))",
                create(users, dialect));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature({"SCH-03", "SCH-12", "SCH-13", "SCH-22"})
    void blogTables_areWrittenExactly(String dialect) {
        Table.create(
                "posts",
                metadata,
                id(),
                Column.of("user_id", Types.INTEGER).references("users.id"),
                Column.of("headline", Types.string(255)).notNull(),
                Column.of("body", Types.TEXT));
        Table.create("users", metadata, id().nullable(true), Column.of("name", Types.string(50)));
        Table.create(
                "keywords",
                metadata,
                id(),
                Column.of("keyword", Types.string(50)).notNull().unique());
        Table.create(
                "post_keywords",
                metadata,
                Column.of("post_id").references("posts.id").primaryKey(),
                Column.of("keyword_id").references("keywords.id").primaryKey());
        // A reserved word of one of the databases.
        String body = switch (dialect) {
            case "oracle" -> "body CLOB";
            case "mariadb" -> "`body` TEXT";
            default -> "body TEXT";
        };
        assertEquals(
                List.of(
                        "CREATE TABLE users (" + numbered(dialect) + ", name " + varchar(50, dialect)
                                + ", PRIMARY KEY (id))",
                        "CREATE TABLE keywords (" + numbered(dialect) + ", keyword " + varchar(50, dialect)
                                + " NOT NULL, PRIMARY KEY (id), UNIQUE (keyword))",
                        "CREATE TABLE posts (" + numbered(dialect) + ", user_id INTEGER, headline "
                                + varchar(255, dialect) + " NOT NULL, " + body
                                + ", PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id))",
                        "CREATE TABLE post_keywords (post_id INTEGER NOT NULL, keyword_id INTEGER NOT NULL,"
                                + " PRIMARY KEY (post_id, keyword_id), FOREIGN KEY(post_id) REFERENCES posts (id),"
                                + " FOREIGN KEY(keyword_id) REFERENCES keywords (id))"),
                plain(metadata.ddl(dialect(dialect))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SCH-04")
    void key_reachesTheColumnThatItsNameWrites(String dialect) {
        Table articles = Table.create(
                "articles",
                metadata,
                Column.of("headline_text", Types.string(10)).key("headline").indexed(),
                UniqueConstraint.of("headline"));
        assertEquals("headline_text", articles.c("headline").name());
        assertEquals(
                List.of(
                        "CREATE TABLE articles (headline_text " + varchar(10, dialect) + ", UNIQUE (headline_text))",
                        "CREATE INDEX ix_articles_headline_text ON articles (headline_text)"),
                plain(metadata.ddl(dialect(dialect))));
        assertEquals("SELECT articles.headline_text FROM articles", query(Sql.select(articles.c("headline")), dialect));
        assertEquals(
                "INSERT INTO articles (headline_text) VALUES (?)",
                query(Sql.insert(articles).values(Map.of("headline", "x")), dialect));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SCH-09")
    void compositeForeignKey_isOneConstraint(String dialect) {
        Table.create(
                "p",
                metadata,
                Column.of("a", Types.INTEGER).primaryKey(),
                Column.of("b", Types.INTEGER).primaryKey());
        Table child = Table.create(
                "c",
                metadata,
                Column.of("pa", Types.INTEGER),
                Column.of("pb", Types.INTEGER),
                ForeignKeyConstraint.of(List.of("pa", "pb"), List.of("p.a", "p.b"))
                        .named("fk_c_p"));
        assertEquals(
                "CREATE TABLE c (pa INTEGER, pb INTEGER, CONSTRAINT fk_c_p FOREIGN KEY(pa, pb) REFERENCES p (a, b))",
                create(child, dialect));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SCH-11")
    void foreignKeyActions_areWritten(String dialect) {
        Table.create("p", metadata, id());
        for (ReferentialAction action : ReferentialAction.values()) {
            Table child = Table.create(
                    "c_" + action,
                    metadata,
                    Column.of("p_id", Types.INTEGER).references("p.id", key -> key.onDelete(action)));
            boolean dropped = action == ReferentialAction.SET_DEFAULT
                    && List.of("mysql", "mariadb").contains(dialect);
            if (dropped) {
                assertThrows(CompileException.class, () -> create(child, dialect));
                continue;
            }
            String text = create(child, dialect);
            assertTrue(text.endsWith("REFERENCES p (id) ON DELETE " + action.sql() + ")"), text);
        }
        Table updated = Table.create(
                "u",
                metadata,
                Column.of("p_id", Types.INTEGER).references("p.id", key -> key.onUpdate(ReferentialAction.CASCADE)));
        assertEquals(!dialect.equals("oracle"), create(updated, dialect).contains(" ON UPDATE CASCADE"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SCH-14")
    void sequence_isUsedWhereThereAreSequences(String dialect) {
        Table users = Table.create(
                "users", metadata, id().sequence(Sequence.of("user_id_seq")), Column.of("name", Types.string(5)));
        boolean used = dialect.equals("oracle");
        List<String> ddl = plain(metadata.ddl(dialect(dialect)));
        assertEquals(used, ddl.contains("CREATE SEQUENCE user_id_seq"));
        assertTrue(ddl.get(ddl.size() - 1).startsWith("CREATE TABLE users (" + numbered(dialect)), ddl::toString);
        assertEquals(
                used
                        ? "INSERT INTO users (id, name) VALUES (user_id_seq.nextval, ?)"
                        : "INSERT INTO users (name) VALUES (?)",
                query(Sql.insert(users).values(Map.of("name", "x")), dialect));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SCH-17")
    void namingConvention_namesEveryConstraint(String dialect) {
        MetaData named = new MetaData(NamingConvention.DEFAULT
                .primaryKeys("pk_{table}")
                .foreignKeys("fk_{table}_{column}_{target}")
                .uniques("uq_{table}_{columns}")
                .checks("ck_{table}_{name}")
                .indexes("ix_{table}_{column}"));
        Table.create("p", named, id());
        Table.create(
                "t",
                named,
                id().autoincrement(false),
                Column.of("p_id", Types.INTEGER).references("p.id").indexed(),
                Column.of("a", Types.INTEGER),
                UniqueConstraint.of("p_id", "a"),
                CheckConstraint.of("a > 0").named("positive"));
        List<String> ddl = plain(named.ddl(dialect(dialect)));
        assertEquals(
                List.of(
                        "CREATE TABLE t (id INTEGER NOT NULL, p_id INTEGER, a INTEGER,"
                                + " CONSTRAINT pk_t PRIMARY KEY (id), CONSTRAINT uq_t_p_id_a UNIQUE (p_id, a),"
                                + " CONSTRAINT ck_t_positive CHECK (a > 0),"
                                + " CONSTRAINT fk_t_p_id_p FOREIGN KEY(p_id) REFERENCES p (id))",
                        "CREATE INDEX ix_t_p_id ON t (p_id)"),
                ddl.subList(1, ddl.size()));
        assertTrue(ddl.get(0).contains("CONSTRAINT pk_p PRIMARY KEY (id)"), ddl.get(0));
        assertEquals(ddl, plain(named.ddl(dialect(dialect))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SCH-18")
    void schema_standsInFrontOfTheTableEverywhere(String dialect) {
        Table users = Table.create(
                "s", "users", metadata, id(), Column.of("name", Types.string(5)).indexed());
        Table posts =
                Table.create("s", "posts", metadata, id(), Column.of("user_id").references("s.users.id"));
        List<String> ddl = plain(metadata.ddl(dialect(dialect)));
        assertTrue(ddl.get(0).startsWith("CREATE TABLE s.users ("), ddl::toString);
        assertTrue(ddl.get(1).contains(" ON s.users (name)"), ddl::toString);
        assertTrue(ddl.get(2).contains("REFERENCES s.users (id)"), ddl::toString);
        assertEquals(
                "SELECT s.users.name FROM s.users JOIN s.posts ON s.users.id = s.posts.user_id",
                query(Sql.select(users.c("name")).join(posts), dialect).replace("INNER JOIN", "JOIN"));
        assertEquals("DROP TABLE s.users", new DdlStatement.DropTable(users, false).sql(dialect(dialect)));
        assertTrue(query(Sql.insert(users).values(Map.of("name", "x")), dialect).startsWith("INSERT INTO s.users "));
        assertTrue(query(Sql.delete(users), dialect).startsWith("DELETE FROM s.users"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature({"SCH-20", "SCH-21"})
    void cycle_isClosedAtTheEndAndOpenedFirst(String dialect) {
        MetaData cyclic = new MetaData(NamingConvention.DEFAULT.foreignKeys("fk_{table}"));
        Table.create("c", cyclic, id().autoincrement(false), Column.of("b_id").references("b.id"));
        Table.create("b", cyclic, id().autoincrement(false), Column.of("a_id").references("a.id"));
        Table.create("a", cyclic, id().autoincrement(false), Column.of("b_id").references("b.id"));
        List<String> creation = plain(cyclic.ddl(dialect(dialect)));
        assertEquals(
                List.of(
                        "CREATE TABLE b (id INTEGER NOT NULL, a_id INTEGER, PRIMARY KEY (id))",
                        "CREATE TABLE a (id INTEGER NOT NULL, b_id INTEGER, PRIMARY KEY (id))",
                        "CREATE TABLE c (id INTEGER NOT NULL, b_id INTEGER, PRIMARY KEY (id),"
                                + " CONSTRAINT fk_c FOREIGN KEY(b_id) REFERENCES b (id))",
                        "ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY(a_id) REFERENCES a (id)",
                        "ALTER TABLE a ADD CONSTRAINT fk_a FOREIGN KEY(b_id) REFERENCES b (id)"),
                creation);
        String drop = dialect.equals("mysql") ? " DROP FOREIGN KEY " : " DROP CONSTRAINT ";
        assertEquals(
                List.of(
                        "ALTER TABLE b" + drop + "fk_b",
                        "ALTER TABLE a" + drop + "fk_a",
                        "DROP TABLE c",
                        "DROP TABLE a",
                        "DROP TABLE b"),
                cyclic.dropDdl(dialect(dialect)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SCH-23")
    void script_listsAllStatementsWithoutADatabase(String dialect) {
        Table users = Table.create(
                "users",
                metadata,
                id(),
                Column.of("name", Types.string(5)).indexed(),
                DdlHook.of(DdlMoment.AFTER_CREATE, "GRANT SELECT ON {table} TO reader")
                        .onlyFor("postgresql"));
        View.create("v", metadata, Sql.select(users.c("name")));
        List<String> script = new ArrayList<>(plain(metadata.ddl(dialect(dialect))));
        assertTrue(script.remove(0).startsWith("CREATE TABLE users ("));
        assertEquals("CREATE INDEX ix_users_name ON users (name)", script.remove(0));
        if (dialect.equals("postgresql")) {
            assertEquals("GRANT SELECT ON users TO reader", script.remove(0));
        }
        assertEquals(List.of("CREATE VIEW v AS SELECT users.name FROM users"), script);
        assertEquals(List.of("DROP VIEW v", "DROP TABLE users"), metadata.dropDdl(dialect(dialect)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SCH-25")
    void views_areTablesAndStatements(String dialect) {
        Table users = Table.create("users", metadata, id(), Column.of("name", Types.string(5)));
        View view = View.of(
                "v_users",
                Sql.select(users.c("name")).where(users.c("id", Integer.class).gt(5)));
        assertEquals(
                "CREATE OR REPLACE VIEW v_users AS SELECT users.name FROM users WHERE users.id > 5",
                plain(new ViewStatement.CreateView(view, true, false).sql(dialect(dialect))));
        assertEquals("SELECT v_users.name FROM v_users", query(Sql.select(view.c("name")), dialect));
        ViewStatement.CreateTableAs archive = ViewStatement.CreateTableAs.of("archive", Sql.select(users.c("name")));
        assertEquals("CREATE TABLE archive AS SELECT users.name FROM users", plain(archive.sql(dialect(dialect))));
        assertEquals(
                "SELECT archive.name FROM archive",
                query(Sql.select(archive.table().c("name")), dialect));
        View kept = View.materialized(null, "v_kept", Sql.select(users.c("name")));
        ViewStatement creation = new ViewStatement.CreateView(kept);
        if (dialect.equals("oracle")) {
            assertEquals(
                    "CREATE MATERIALIZED VIEW v_kept AS SELECT users.name FROM users",
                    plain(creation.sql(dialect(dialect))));
            assertEquals(
                    "BEGIN DBMS_MVIEW.REFRESH('v_kept'); END;",
                    new ViewStatement.RefreshView(kept).sql(dialect(dialect)));
        } else {
            assertThrows(CompileException.class, () -> creation.sql(dialect(dialect)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SCH-26")
    void checksIndexesIdentityComputedAndComments_areWrittenOrRefused(String dialect) {
        boolean oracle = dialect.equals("oracle");
        Table table = Table.create(
                "t",
                metadata,
                id().identity(Identity.ALWAYS.counting(
                        SequenceOptions.DEFAULTS.start(5).increment(2))),
                Column.of("a", Types.INTEGER).comment("it's a"),
                Column.of("b", Types.INTEGER).computed(Computed.by("a * 2").virtual()),
                CheckConstraint.of(Sql.column("a", Types.INTEGER).gt(5)).named("big"),
                Index.of("ix_a", "a").unique(),
                Index.on("ix_ab", Sql.column("a", Types.INTEGER).plus(1)),
                TableOption.comment("the t"));
        List<String> ddl = plain(metadata.ddl(dialect(dialect)));
        assertEquals(
                oracle
                        ? "CREATE TABLE t (id INTEGER GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 5),"
                                + " a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL, PRIMARY KEY (id),"
                                + " CONSTRAINT big CHECK (a > 5))"
                        : "CREATE TABLE t (id INTEGER NOT NULL AUTO_INCREMENT, a INTEGER COMMENT 'it''s a',"
                                + " b INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL, PRIMARY KEY (id),"
                                + " CONSTRAINT big CHECK (a > 5)) COMMENT='the t'",
                ddl.get(0));
        assertEquals("CREATE UNIQUE INDEX ix_a ON t (a)", ddl.get(1));
        assertEquals(oracle ? "CREATE INDEX ix_ab ON t (a + 1)" : "CREATE INDEX ix_ab ON t ((a + 1))", ddl.get(2));
        assertEquals(
                oracle ? List.of("COMMENT ON TABLE t IS 'the t'", "COMMENT ON COLUMN t.a IS 'it''s a'") : List.of(),
                ddl.subList(3, ddl.size()));
        for (Index index : List.of(
                Index.of("ix_p", "a").where(Sql.column("a", Types.INTEGER).gt(1)),
                Index.of("ix_c", "a").including("b"))) {
            DdlStatement creation = new DdlStatement.CreateIndex(table, index, false);
            assertThrows(CompileException.class, () -> creation.sql(dialect(dialect)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    void checkedValues_areWrittenWhereTheTypeDoesNotRefuse(String dialect) {
        Table table =
                Table.create("t", metadata, Column.of("flag", Types.BOOLEAN).checkValues("ck_flag"));
        String text = create(table, dialect);
        boolean hasTruthValues = dialect.equals("postgresql");
        assertEquals(!hasTruthValues, text.endsWith("CONSTRAINT ck_flag CHECK (flag IN (0, 1)))"), text);
        assertFalse(hasTruthValues && text.contains("CHECK"), text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SCH-28")
    void options_countForTheirDialectAndAreChecked(String dialect) {
        String option = dialect.equals("oracle") ? "tablespace" : "engine";
        Table right = Table.create(
                "t",
                metadata,
                id().autoincrement(false),
                TableOption.of(dialect, option, "fast"),
                TableOption.of("postgresql", "partition_by", "LIST (id)"));
        String expected = dialect.equals("oracle") ? " TABLESPACE fast" : " ENGINE=fast";
        assertEquals("CREATE TABLE t (id INTEGER NOT NULL, PRIMARY KEY (id))" + expected, create(right, dialect));
        Table wrong = Table.create("w", metadata, id(), TableOption.of(dialect, option + "s", "fast"));
        SchemaException failure = assertThrows(SchemaException.class, () -> create(wrong, dialect));
        assertTrue(String.valueOf(failure.getMessage()).contains("Did you mean " + option), failure::getMessage);
        MetaData hooked = new MetaData();
        hooked.add(DdlHook.of(DdlMoment.BEFORE_CREATE, "before all"));
        Table.create(
                "h",
                hooked,
                id().autoincrement(false),
                DdlHook.of(DdlMoment.AFTER_CREATE, "after {table}").onlyFor(dialect),
                DdlHook.of(DdlMoment.AFTER_CREATE, "never").onlyFor("sqlite"));
        assertEquals(
                List.of("before all", "CREATE TABLE h (id INTEGER NOT NULL, PRIMARY KEY (id))", "after h"),
                plain(hooked.ddl(dialect(dialect))));
        if (dialect.equals("mysql")) {
            Table partitioned = Table.create(
                    "p",
                    metadata,
                    id(),
                    TableOption.of("mysql", "partition_by", "HASH(id)"),
                    TableOption.of("mysql", "partitions", 4));
            assertTrue(create(partitioned, dialect).endsWith(" PARTITION BY HASH(id) PARTITIONS 4"));
        } else {
            Table deferred = Table.create(
                    "d", metadata, id(), UniqueConstraint.of("id").deferred(Deferral.DEFERRABLE_INITIALLY_DEFERRED));
            assertTrue(create(deferred, dialect).contains("UNIQUE (id) DEFERRABLE INITIALLY DEFERRED"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SCH-29")
    void tables_areSortedCopiedAndDroppedInReverse(String dialect) {
        Table.create("b", metadata, id(), Column.of("a_id").references("a.id"));
        Table.create("a", metadata, id());
        assertEquals(
                List.of("a", "b"),
                metadata.sortedTables().stream().map(Table::name).toList());
        assertEquals(List.of("DROP TABLE b", "DROP TABLE a"), metadata.dropDdl(dialect(dialect)));
        MetaData copies = new MetaData();
        metadata.tables().forEach(table -> table.copyTo(copies));
        assertEquals(metadata.ddl(dialect(dialect)), copies.ddl(dialect(dialect)));
    }
}
