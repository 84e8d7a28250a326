package io.athanor.compatibility.mysql;

import static io.athanor.sql.Sql.literalColumn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EmptyDatabaseSuite;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.dialect.mysql.MySql;
import io.athanor.engine.Connection;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.Inspector;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What MySQL and MariaDB keep of definitions: what was created is what is found, and can be created again. */
@Requires(dialects = {"mysql", "mariadb"})
class FamilyDefinitionsTest extends EmptyDatabaseSuite {

    FamilyDefinitionsTest(TestBed bed) {
        super(bed);
    }

    private static final List<String> CHECKS = List.of(
            "name <> 'a'",
            "name <> 'it''s'",
            "name <> 'back\\\\slash'",
            "name <> 'grün € 漢'",
            "name <> \"dq\"",
            "name in ('a', 'b''c')",
            "upper(name) <> 'A'",
            "ucase(name) <> 'A'",
            "length(name) > 1",
            "substring(name, 1, 2) <> 'ab'",
            "name regexp '^a'",
            "not (name = 'a' and n = 1)",
            "not (n > 1)",
            "not upper(name) = 'A'",
            "not length(name)",
            "not coalesce(n, 0)",
            "not (length(name) > 1 or n = 1)",
            "not name like 'a%'",
            "not name in ('a')",
            "not n between 1 and 2",
            "not n is null",
            "n is not null",
            "not isnull(n)",
            "not name regexp 'a'",
            "name not regexp 'a'",
            "name rlike 'a'",
            "not n",
            "!n",
            "not not n = 1",
            "not (n = 1 xor n = 2)",
            "not (n <=> 1)",
            "not (n + 1)",
            "not n = 1 and not n = 2",
            "not (case when n = 1 then 1 else 0 end)",
            "not if(n = 1, 1, 0)",
            "cast(name as char(3)) <> 'a'",
            "cast(n as unsigned) > 1",
            "cast(n as signed integer) > 1",
            "cast(name as binary) <> 'a'",
            "cast(n as decimal(5, 2)) > 1",
            "convert(n, signed) > 1",
            "mid(name, 1, 1) <> 'a'",
            "substr(name from 2) <> 'a'",
            "substring(name from 2 for 1) <> 'a'",
            "trim(both 'x' from name) <> 'a'",
            "trim(name) <> 'a'",
            "trim(leading 'x' from name) <> 'a'",
            "position('a' in name) > 1",
            "n = 0 or n <> 0",
            "name in ('a')",
            "not (name in ('a', 'b') or name = 'it''s')",
            "not (n is true)",
            "n = 1 or not n",
            "not json_valid(name)",
            "not (n & 1)",
            "not not n",
            "convert(name, char(3)) <> 'a'",
            "convert(name using utf8mb4) <> 'a'",
            "Name <> 'capital'",
            "`NAME` <> 'quoted'",
            "cast(name as char) <> 'a'",
            "name like 'a\\_%'");

    private final MetaData metadata = new MetaData();

    private static Expression<String> text(String sql) {
        return literalColumn(sql, Types.STRING);
    }

    private static Expression<Boolean> condition(String sql) {
        return literalColumn(sql, Types.BOOLEAN);
    }

    /** Creates the table, expects no difference, reflects it, creates it again from that, and again expects none. */
    private void assertFixedPoint(MetaData model) {
        model.createAll(engine());
        assertEquals(List.of(), changes(model));
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        assertEquals(List.of(), changes(reflected), "as reflected");
        model.dropAll(engine());
        reflected.createAll(engine());
        assertEquals(List.of(), changes(model), "created again");
        model.dropAll(engine());
    }

    private List<String> changes(MetaData model) {
        return SchemaDiff.between(engine(), model).changes().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void checks_areAFixedPoint() {
        MetaData model = new MetaData();
        List<TableElement> elements = new ArrayList<>(List.of(
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(30)),
                Column.of("n", Types.INTEGER)));
        for (int i = 0; i < CHECKS.size(); i++) {
            elements.add(CheckConstraint.of(condition(CHECKS.get(i))).named("check_" + i));
        }
        Table.create("notes", model, elements.toArray(TableElement[]::new));
        assertFixedPoint(model);
    }

    @TestFactory
    Stream<DynamicTest> defaults_areAFixedPoint() {
        return Stream.<ColumnDefinition<?>>of(
                        Column.of("c", Types.string(20)).serverDefault(text("concat('a', 'it''s é')")),
                        Column.of("c", Types.string(20)).serverDefault("it's é \\ x"),
                        Column.of("c", Types.TEXT).serverDefault("x'y"),
                        Column.of("c", Types.JSON).serverDefault(literalColumn("'{}'", Types.JSON)),
                        Column.of("c", Types.DATE_TIME)
                                .serverDefault(literalColumn("CURRENT_TIMESTAMP", Types.DATE_TIME)),
                        Column.of("c", Types.dateTime(6))
                                .serverDefault(literalColumn("CURRENT_TIMESTAMP", Types.DATE_TIME)),
                        Column.of("c", Types.dateTime(3))
                                .serverDefault(literalColumn("CURRENT_TIMESTAMP(3)", Types.DATE_TIME)),
                        Column.of("c", Types.dateTime(3)).serverDefault(literalColumn("NOW(3)", Types.DATE_TIME)),
                        Column.of("c", Types.INSTANT).serverDefault(literalColumn("now()", Types.INSTANT)),
                        Column.of("c", Types.DATE).serverDefault(literalColumn("CURRENT_DATE", Types.DATE)),
                        Column.of("c", Types.INTEGER).serverDefault(literalColumn("1 + 2", Types.INTEGER)),
                        Column.of("c", Types.BOOLEAN).serverDefault(true),
                        Column.of("c", MySql.bit(5)).serverDefault(literalColumn("b'101'", Types.BIG_INTEGER)),
                        Column.of("c", MySql.YEAR).serverDefault(literalColumn("2020", Types.INTEGER)),
                        Column.of("c", MySql.INTEGER_UNSIGNED),
                        Column.of("c", MySql.datetime(0)),
                        Column.of("c", Types.text(300)),
                        Column.of("c", Types.string(40))
                                .computed(Computed.by(text("concat('it''s é', 'x')"))
                                        .virtual()))
                .map(column -> DynamicTest.dynamicTest(column.type() + " " + column.serverDefaultExpression(), () -> {
                    MetaData model = new MetaData();
                    Table.create("notes", model, Column.of("id", Types.INTEGER).primaryKey(), column);
                    try {
                        assertFixedPoint(model);
                    } finally {
                        model.dropAll(engine());
                    }
                }));
    }

    @Test
    void commentAlone_isChangedWithTheWholeColumn() {
        Table before = Table.create(
                "notes",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey().comment("old"),
                Column.of("name", Types.string(20))
                        .nullable(false)
                        .serverDefault("x")
                        .comment("old"));
        metadata.createAll(engine());
        MetaData after = new MetaData();
        Table.create(
                "notes",
                after,
                Column.of("id", Types.INTEGER).primaryKey().comment("new"),
                Column.of("name", Types.string(20))
                        .nullable(false)
                        .serverDefault("x")
                        .comment("new"));
        SchemaDiff.between(engine(), after)
                .ddl(engine().dialect())
                .forEach(statement -> engine().begin(connection -> connection.execute(Sql.text(statement))));
        assertEquals(List.of(), changes(after));
        engine().begin(connection -> {
            connection.execute(Sql.text("INSERT INTO notes () VALUES ()"));
            assertEquals("x", connection.execute(Sql.select(before.c("name"))).scalarOne());
        });
    }

    @Test
    void unnamedConstraints_ofATableWithALongName_getNamesThatFit() {
        String name = "t".repeat(60);
        Table.create("owners", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table.create(
                name,
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("owner", Types.INTEGER),
                CheckConstraint.of(condition("owner > 0")),
                ForeignKeyConstraint.of("owner", "owners.id"));
        metadata.createAll(engine());
        assertEquals(List.of(), changes(metadata));
    }

    @Test
    void createAll_twiceWithATemporaryTable_seesIt() {
        Table passing = Table.create(
                "passing", metadata, Column.of("id", Types.INTEGER).primaryKey(), TableOption.prefix("TEMPORARY"));
        try (Connection connection = engine().connect()) {
            metadata.createAll(connection);
            metadata.createAll(connection);
            assertEquals(
                    List.of(), connection.execute(Sql.select(passing.c("id"))).all());
        }
    }

    @Test
    void whatTheServerRefuses_isRefusedByName() {
        Table table = Table.create(
                "notes",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(9)),
                UniqueConstraint.of("name").deferred(Deferral.DEFERRABLE));
        String message = assertThrows(
                        CompileException.class,
                        () -> engine().dialect()
                                .facet(SchemaFacet.class)
                                .ddlCompiler()
                                .visitCreateTable(new DdlStatement.CreateTable(table)))
                .getMessage();
        assertTrue(message.contains("DEFERRABLE"), message);
    }

    @Test
    void schemaIsDroppedWithWhatItHolds_soThatCascadeIsRefused() {
        String name = "dropped" + System.nanoTime();
        Dialect dialect = engine().dialect();
        engine().begin(connection -> {
            new DdlStatement.CreateSchema(name, false).texts(dialect).forEach(sql -> connection.execute(Sql.text(sql)));
            connection.execute(Sql.text("CREATE TABLE " + name + ".t (id INT)"));
            CompileException refused = assertThrows(
                    CompileException.class, () -> new DdlStatement.DropSchema(name, false, true).texts(dialect));
            assertTrue(refused.getMessage().contains("leave CASCADE out"), refused.getMessage());
            new DdlStatement.DropSchema(name, false, false)
                    .texts(dialect)
                    .forEach(sql -> connection.execute(Sql.text(sql)));
        });
        assertFalse(Inspector.of(engine()).hasSchema(name));
    }

    @Test
    void namesOfAllKinds_areWhatTheyAre() {
        for (String name : List.of("q?", "it's", "ba`ck", "a\\b", "\\'", "grün 漢", "\"dq\"", "# no -- comment")) {
            MetaData model = new MetaData();
            Table table = Table.create(
                    name,
                    model,
                    Column.of("id" + name, Types.INTEGER).primaryKey().autoincrement(false),
                    Column.of(name, Types.string(9)));
            ColumnClause<Integer> id = table.c("id" + name, Integer.class);
            ColumnClause<String> value = table.c(name, String.class);
            assertFixedPoint(model);
            model.createAll(engine());
            engine().begin(connection -> {
                connection.execute(Sql.insert(table).value(id, 1).value(value, "x"));
                connection.executeBatch(
                        Sql.update(table).set(value, Sql.parameter("v", Types.STRING)),
                        List.of(Map.of("v", "y"), Map.of("v", "z")));
                assertEquals(
                        List.of("z"),
                        connection
                                .execute(Sql.select(value.label(name + "?")).where(value.eq("z"), id.eq(1)))
                                .scalars()
                                .all(),
                        name);
            });
            model.dropAll(engine());
        }
    }

    @Test
    void namesThatTheServerWouldChange_areRefused() {
        Table.create("smile😀", metadata, Column.of("id", Types.INTEGER).primaryKey());
        RuntimeException e = assertThrows(RuntimeException.class, () -> metadata.createAll(engine()));
        assertTrue(String.valueOf(e.getMessage()).contains("smile😀"), e::toString);
        assertThrows(RuntimeException.class, () -> engine().statementCache().compile(Sql.select(Sql.column("😀"))));
        assertEquals(List.of(), Inspector.of(engine()).tableNames());
    }

    private String dialect() {
        return bed().dialect();
    }

    @Test
    void momentOfTheLastChange_isSaidReadAndCompared() {
        Table.create(
                "notes",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(9)),
                Column.of("changed", Types.dateTime(3))
                        .serverDefault(literalColumn("CURRENT_TIMESTAMP", Types.DATE_TIME))
                        .option(dialect(), "on_update", "CURRENT_TIMESTAMP"));
        assertFixedPoint(metadata);
        metadata.createAll(engine());
        MetaData without = new MetaData();
        Table.create(
                "notes",
                without,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(9)),
                Column.of("changed", Types.dateTime(3))
                        .serverDefault(literalColumn("CURRENT_TIMESTAMP", Types.DATE_TIME)));
        for (MetaData wanted : List.of(without, metadata)) {
            assertEquals(List.of("change the default of column notes.changed"), changes(wanted));
            SchemaDiff.between(engine(), wanted)
                    .ddl(engine().dialect())
                    .forEach(statement -> engine().begin(connection -> connection.execute(Sql.text(statement))));
            assertEquals(List.of(), changes(wanted));
        }
    }

    @Test
    void emptyComments_areNone() {
        Table.create(
                "notes", metadata, Column.of("id", Types.INTEGER).primaryKey().comment(""));
        assertFixedPoint(metadata);
    }

    @Test
    void numberingOfASecondKeyColumn_andSetDefault_areRefused() {
        Table.create(
                "notes",
                metadata,
                Column.of("a", Types.INTEGER).primaryKey(),
                Column.of("b", Types.INTEGER).primaryKey().autoincrement(true));
        assertThrows(CompileException.class, () -> metadata.ddl(engine().dialect()));
        MetaData referring = new MetaData();
        Table.create("owners", referring, Column.of("id", Types.INTEGER).primaryKey());
        Table.create(
                "notes",
                referring,
                Column.of("owner", Types.INTEGER),
                ForeignKeyConstraint.of("owner", "owners.id").onDelete(ReferentialAction.SET_DEFAULT));
        assertThrows(CompileException.class, () -> referring.ddl(engine().dialect()));
    }
}
