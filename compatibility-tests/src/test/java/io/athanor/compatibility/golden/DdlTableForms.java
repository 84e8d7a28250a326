package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.id;
import static io.athanor.compatibility.golden.DdlFixtures.integer;
import static io.athanor.compatibility.golden.DdlFixtures.string;
import static io.athanor.compatibility.golden.DdlFixtures.t;
import static io.athanor.compatibility.golden.DdlFixtures.withP;
import static io.athanor.compatibility.golden.DdlForm.createAll;
import static io.athanor.compatibility.golden.DdlForm.createTable;
import static io.athanor.compatibility.golden.DdlForm.statement;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Identity;
import io.athanor.schema.MetaData;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tables and their columns. */
final class DdlTableForms {

    private DdlTableForms() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        tables(cases);
        keys(cases);
        defaults(cases);
        generated(cases);
        options(cases);
        comments(cases);
        drops(cases);
        return cases;
    }

    private static void tables(Map<String, DdlForm> cases) {
        cases.put("ddl/create/simple", createTable(() -> t(id(), string("a", 10).notNull(), integer("b"))));
        cases.put("ddl/create/users", createTable(DdlFixtures::users));
        cases.put("ddl/create/alltypes", createTable(() -> Tables.ALL_TYPES));
        cases.put("ddl/create/schema", createTable(DdlFixtures::entry));
        cases.put("ddl/create/schema-quoted", createTable(DdlFixtures::quoted));
        cases.put("ddl/create/no-pk", createTable(() -> t(integer("a"))));
        cases.put("ddl/create/no-cols", createTable(() -> t()));
        cases.put(
                "ddl/create/py-default",
                createTable(() -> t(integer("a").defaultValue(5).onUpdate(6))));
        cases.put(
                "ddl/create/col-system",
                createTable(() -> t(integer("a"), integer("xmin").system())));
        cases.put("ddl/create/temporary", createTable(() -> t(integer("a"), TableOption.prefix("TEMPORARY"))));
        cases.put(
                "ddl/create/if-not-exists",
                statement(() -> new DdlStatement.CreateTable(t(integer("a")), true, Set.of())));
    }

    private static void keys(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/create/composite-pk",
                createTable(() -> Table.create(
                        "stations",
                        new MetaData(),
                        string("line", 10).primaryKey(),
                        integer("num").primaryKey().autoincrement(false),
                        string("label", 30))));
        cases.put(
                "ddl/create/composite-pk-int",
                createTable(() -> t(integer("a").primaryKey(), integer("b").primaryKey())));
        cases.put(
                "ddl/create/composite-pk-auto",
                createTable(() -> t(
                        integer("a").primaryKey().autoincrement(true),
                        integer("b").primaryKey())));
        cases.put("ddl/create/pk-fk", createTable(() -> withP(id().references("p.id"))));
        cases.put("ddl/create/pk-noauto", createTable(() -> t(id().autoincrement(false))));
        cases.put(
                "ddl/create/pk-numeric",
                createTable(() -> t(Column.of("id", Types.numeric(10, 0)).primaryKey())));
        cases.put(
                "ddl/create/pk-named",
                createTable(() -> t(
                        integer("a"),
                        integer("b"),
                        PrimaryKeyConstraint.of("a", "b").named("pk_t"))));
        cases.put(
                "ddl/create/sqlite-autoincrement",
                createTable(() -> t(id(), integer("a"), TableOption.of("sqlite", "autoincrement", true))));
        cases.put(
                "ddl/create/sqlite-pk-conflict",
                createTable(() -> t(
                        integer("id"),
                        integer("a").notNull().option("sqlite", "on_conflict_not_null", "FAIL"),
                        PrimaryKeyConstraint.of("id").option("sqlite", "on_conflict", "REPLACE"),
                        UniqueConstraint.of("a").option("sqlite", "on_conflict", "IGNORE"))));
    }

    private static void defaults(Map<String, DdlForm> cases) {
        cases.put("ddl/create/default-str", createTable(() -> t(string("a", 10).serverDefault("x"))));
        cases.put(
                "ddl/create/default-true",
                createTable(() -> t(Column.of("a", Types.BOOLEAN).serverDefault(Sql.trueValue()))));
        cases.put(
                "ddl/create/default-literal", createTable(() -> t(string("a", 5).serverDefault(Sql.literal("x")))));
        ColumnDefinition<LocalDateTime> time = Column.of("a", Types.DATE_TIME);
        cases.put("ddl/create/default-func", createTable(() -> t(time.serverDefault(Functions.now()))));
        cases.put(
                "ddl/create/default-current",
                createTable(() -> t(time.serverDefault(Functions.func("current_timestamp")))));
        cases.put(
                "ddl/create/default-expr",
                createTable(() -> t(integer("a")
                        .serverDefault(Functions.func("abs", Types.INTEGER, Sql.literal(-5))
                                .plus(3)))));
        cases.put(
                "ddl/create/type-coerce-tz",
                createTable(() -> t(Column.of("a", Types.OFFSET_DATE_TIME)
                        .serverDefault(Functions.now())
                        .notNull())));
    }

    private static void generated(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/create/computed",
                createTable(() -> t(integer("a"), integer("b").computed(Computed.by("a * 2")))));
        cases.put(
                "ddl/create/computed-stored",
                createTable(() -> t(
                        integer("a"), integer("b").computed(Computed.by("a * 2").stored()))));
        cases.put(
                "ddl/create/computed-virtual",
                createTable(() -> t(
                        integer("a"), integer("b").computed(Computed.by("a * 2").virtual()))));
        cases.put(
                "ddl/create/computed-expr",
                createTable(() -> t(
                        integer("a"),
                        integer("b")
                                .notNull()
                                .computed(Computed.by(
                                        Sql.column("a", Types.INTEGER).plus(5))))));
        SequenceOptions counting = SequenceOptions.DEFAULTS
                .start(1)
                .increment(2)
                .minimum(1)
                .maximum(100)
                .cycle(true)
                .cache(5);
        cases.put(
                "ddl/create/identity-full",
                createTable(() -> t(id().identity(Identity.BY_DEFAULT.counting(counting)))));
        cases.put(
                "ddl/create/identity-oracle-null",
                createTable(() -> t(id().identity(Identity.BY_DEFAULT
                        .option("oracle", "on_null", true)
                        .option("oracle", "order", true)))));
    }

    private static void options(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/create/mysql-collate-comment",
                createTable(() -> t(
                        id(), TableOption.of("mysql", "collate", "utf8mb4_bin"), TableOption.comment("it's a table"))));
        cases.put(
                "ddl/create/mysql-partition",
                createTable(() -> t(
                        id(),
                        TableOption.of("mysql", "partition_by", "HASH(id)"),
                        TableOption.of("mysql", "partitions", 4))));
        cases.put(
                "ddl/create/pg-options",
                createTable(() -> t(
                        id(),
                        TableOption.of("postgresql", "tablespace", "fast"),
                        TableOption.of("postgresql", "inherits", "base"),
                        TableOption.of("postgresql", "with_oids", false))));
        cases.put(
                "ddl/create/pg-using",
                createTable(() -> t(integer("id"), TableOption.of("postgresql", "using", "heap"))));
        cases.put(
                "ddl/create/oracle-compress",
                createTable(() -> t(
                        integer("id"),
                        TableOption.of("oracle", "compress", true),
                        TableOption.of("oracle", "tablespace", "ts"))));
    }

    private static void comments(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/create/comments-create-all",
                createAll(metadata ->
                        Table.create("t", metadata, integer("a").comment("it's a"), TableOption.comment("the t"))));
        cases.put(
                "ddl/create/drop-table-comment",
                statement(() -> new DdlStatement.TableComment(t(integer("a"), TableOption.comment("the t")), null)));
        cases.put(
                "ddl/create/set-col-comment",
                statement(() -> new DdlStatement.ColumnComment(
                        t(integer("a").comment("the a")).column("a"), "the a")));
    }

    private static void drops(Map<String, DdlForm> cases) {
        cases.put("ddl/drop/table", statement(() -> new DdlStatement.DropTable(DdlFixtures.users(), false)));
        cases.put(
                "ddl/drop/schema",
                statement(() -> new DdlStatement.DropTable(DdlFixtures.account(new MetaData()), false)));
        cases.put("ddl/drop/quoted", statement(() -> new DdlStatement.DropTable(DdlFixtures.quoted(), false)));
        cases.put("ddl/drop/create-schema-quoted", statement(() -> new DdlStatement.CreateSchema("My Schema", false)));
        cases.put("ddl/drop/drop-schema-cascade", statement(() -> new DdlStatement.DropSchema("acct", true, true)));
    }
}
