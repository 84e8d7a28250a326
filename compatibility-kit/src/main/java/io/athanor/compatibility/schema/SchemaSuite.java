package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.error.IntegrityException;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemas are created as they were defined, found again, and dropped without a trace. */
public class SchemaSuite extends DatabaseSuite {

    private static final NamingConvention NAMES = NamingConvention.DEFAULT
            .primaryKeys("pk_{table}")
            .foreignKeys("fk_{table}_{column}")
            .uniques("uq_{table}_{columns}")
            .checks("ck_{table}_{name}");

    private final MetaData metadata = new MetaData(NAMES);

    SchemaSuite(TestBed bed) {
        super(bed);
    }

    private static ColumnDefinition<Integer> id() {
        return Column.of("id", Types.INTEGER).primaryKey();
    }

    private static ColumnDefinition<Integer> integer(String name) {
        return Column.of(name, Types.INTEGER);
    }

    /** What the server can do, which is known once there is a connection. */
    private SchemaFacet facet() {
        try (Connection connection = engine().connect()) {
            return connection.dialect().facet(SchemaFacet.class);
        }
    }

    private void insert(Table table, Map<String, ?> values) {
        engine().begin(connection -> connection.execute(Sql.insert(table).values(values)));
    }

    private void execute(DdlStatement statement) {
        engine().runDdl(ddl -> ddl.execute(statement.sql(ddl.dialect())));
    }

    /** All is created once, nothing twice, and nothing is left. */
    private void assertCreatedAndDropped() {
        long tables = metadata.tables().size();
        assertEquals(tables, count("CREATE TABLE", () -> metadata.createAll(engine())));
        assertEquals(0, count("CREATE", () -> metadata.createAll(engine())));
        assertEquals(tables, count("DROP TABLE", () -> metadata.dropAll(engine())));
        assertEquals(0, count("DROP", () -> metadata.dropAll(engine())));
        assertEquals(tables, count("CREATE TABLE", () -> metadata.createAll(engine())));
    }

    @Test
    void tablesInAnyOrder_areCreatedAndDropped() {
        Table.create("post_keywords", metadata, references("post"), references("keyword"));
        Table.create(
                "keyword",
                metadata,
                id(),
                Column.of("keyword", Types.string(50)).unique());
        Table.create("post", metadata, id(), integer("author_id").references("author.id"));
        Table.create(
                "author",
                metadata,
                id(),
                Column.of("name", Types.string(30)).notNull().indexed());

        assertCreatedAndDropped();
    }

    private static ColumnDefinition<Object> references(String table) {
        return Column.of(table + "_id").references(table + ".id").primaryKey();
    }

    @Test
    void cycles_areCreatedAndDropped() {
        Table.create("a", metadata, id(), integer("b_id").references("b.id"));
        Table.create("b", metadata, id(), integer("c_id").references("c.id"));
        Table.create(
                "c",
                metadata,
                id(),
                integer("a_id").references("a.id"),
                integer("c_id").references("c.id"));
        Table.create("d", metadata, id(), integer("a_id").references("a.id", ForeignKeyConstraint::byAlter));

        assertCreatedAndDropped();
    }

    @Test
    void hostileNames_areCreatedFoundAndDropped() {
        List<String> names = new ArrayList<>(
                List.of("select", "quo\"te", "Mixed Case", "semi;colon", "ünïcode", "back`tick", "1st", "it's", "a.b"));
        names.add("l".repeat(60));
        for (String name : names) {
            Table.create(
                    name,
                    metadata,
                    Column.of(name, Types.INTEGER).primaryKey(),
                    integer("x" + name).indexed(),
                    Column.of("y", Types.string(5)).unique());
        }

        assertCreatedAndDropped();
    }

    @Test
    void sequences_areCreatedAndDroppedWhereThereAreAny() {
        Sequence numbers =
                Sequence.of("numbers").counting(options -> options.start(100).increment(10));
        Table.create("t", metadata, id().sequence(numbers));
        metadata.add(Sequence.of("lonely"));
        long expected = facet().creates(numbers) ? 2 : 0;

        assertEquals(expected, count("CREATE SEQUENCE", () -> metadata.createAll(engine())));
        assertEquals(0, count("CREATE", () -> metadata.createAll(engine())));
        assertEquals(expected, count("DROP SEQUENCE", () -> metadata.dropAll(engine())));
    }

    @Test
    void enumeratedTypes_areSharedAndDroppedWithTheLastTable() {
        Table first = Table.create("first", metadata, id(), Column.of("day", Types.enumeration(DayOfWeek.class)));
        Table.create("second", metadata, id(), Column.of("day", Types.enumeration(DayOfWeek.class)));
        long types = facet().enumeratedType(Types.enumeration(DayOfWeek.class)) == null ? 0 : 1;

        assertEquals(types, count("CREATE TYPE", () -> metadata.createAll(engine())));
        assertEquals(0, count("DROP TYPE", () -> metadata.dropAll(engine(), first)));
        assertEquals(0, count("CREATE TYPE", () -> metadata.createAll(engine())));
        assertEquals(types, count("DROP TYPE", () -> metadata.dropAll(engine())));
    }

    @Test
    void constraints_areKept() {
        Table parent = Table.create("parent", metadata, id().autoincrement(false));
        Table child = Table.create(
                "child",
                metadata,
                id(),
                integer("parent_id").references("parent.id", key -> key.onDelete(ReferentialAction.CASCADE)),
                integer("size").notNull().serverDefault(1),
                UniqueConstraint.of("parent_id", "size"),
                CheckConstraint.of("size > 0").named("positive"),
                CheckConstraint.of(Sql.column("size", Types.INTEGER).notIn(13, 17))
                        .named("lucky"));
        metadata.createAll(engine());
        insert(parent, Map.of("id", 1));
        insert(child, Map.of("parent_id", 1));

        assertThrows(IntegrityException.class, () -> insert(child, Map.of("parent_id", 1)));
        assertThrows(IntegrityException.class, () -> insert(child, Map.of("parent_id", 1, "size", 0)));
        assertThrows(IntegrityException.class, () -> insert(child, Map.of("parent_id", 1, "size", 13)));
        assertThrows(IntegrityException.class, () -> insert(parent, Map.of("id", 1)));
        insert(child, Map.of("parent_id", 1, "size", 2));
    }

    @Test
    void defaultsAndComputedColumns_areMadeByTheDatabase() {
        Table table = Table.create(
                "t",
                metadata,
                id(),
                Column.of("text", Types.string(30)).serverDefault("it's \\ 100%"),
                Column.of("flag", Types.BOOLEAN).serverDefault(true),
                integer("number").serverDefault(-5),
                integer("a").serverDefault(Sql.text("2 + 1")),
                integer("b")
                        .computed(Computed.by(Sql.column("a", Types.INTEGER).plus(5))
                                .stored()),
                TableOption.comment("it's a table"));
        metadata.createAll(engine());
        insert(table, Map.of("id", 1));

        assertEquals(List.of("it's \\ 100%", true, -5, 3, 8), engine().beginAndGet(connection -> {
            var row = connection
                    .execute(
                            Sql.select(table.c("text"), table.c("flag"), table.c("number"), table.c("a"), table.c("b")))
                    .one();
            return List.of(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
        }));
    }

    @Test
    void constraintsAndIndexes_areAddedAndDroppedWhereTheyCanBe() {
        Table parent = Table.create("parent", metadata, id(), Column.of("name", Types.string(20)));
        Table child = Table.create("child", metadata, id(), integer("parent_id"));
        metadata.createAll(engine());
        Index index = Index.of("ix_name", "name");
        Index lower = Index.on("ix_lower", Functions.lower(Sql.column("name", Types.STRING)));

        execute(new DdlStatement.CreateIndex(parent, index, false));
        execute(new DdlStatement.DropIndex(parent, index, false));
        if (bed().meets(Requirement.INDEXED_EXPRESSIONS)) {
            execute(new DdlStatement.CreateIndex(parent, lower, false));
            execute(new DdlStatement.DropIndex(parent, lower, false));
        }
        if (facet().altersConstraints()) {
            for (var constraint : List.of(
                    ForeignKeyConstraint.of("parent_id", "parent.id").named("fk"),
                    UniqueConstraint.of("parent_id").named("uq"),
                    CheckConstraint.of("parent_id > 0").named("ck"))) {
                execute(new DdlStatement.AddConstraint(child, constraint));
                execute(new DdlStatement.DropConstraint(child, constraint, false));
            }
        }
    }

    @Test
    void comments_areAccepted() {
        Table table = Table.create(
                "t", metadata, id(), integer("a").comment("it's \\ a column"), TableOption.comment("it's \\ a table"));

        assertCreatedAndDropped();
        if (facet().commentsByStatement()) {
            execute(new DdlStatement.TableComment(table, null));
            execute(new DdlStatement.ColumnComment(table.column("a"), null));
        }
    }

    @Test
    void manyTables_areCreatedInTheOrderOfTheirKeys() {
        for (int i = 99; i >= 0; i--) {
            List<TableElement> elements = new ArrayList<>(List.of(id()));
            if (i > 0) {
                elements.add(integer("p_id").references("t" + (i / 2) + ".id"));
            }
            Table.create("t" + i, metadata, elements.toArray(TableElement[]::new));
        }

        assertCreatedAndDropped();
    }
}
