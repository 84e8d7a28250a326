package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.id;
import static io.athanor.compatibility.golden.DdlFixtures.integer;
import static io.athanor.compatibility.golden.DdlFixtures.string;
import static io.athanor.compatibility.golden.DdlFixtures.t;
import static io.athanor.compatibility.golden.DdlFixtures.withP;
import static io.athanor.compatibility.golden.DdlForm.createTable;
import static io.athanor.compatibility.golden.DdlForm.statement;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Constraints, in CREATE TABLE and by ALTER TABLE. */
final class DdlConstraintForms {

    private DdlConstraintForms() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        uniquesAndChecks(cases);
        foreignKeys(cases);
        conventions(cases);
        additionsAndDrops(cases);
        return cases;
    }

    private static void uniquesAndChecks(Map<String, DdlForm> cases) {
        cases.put("ddl/constraint/unique-col", createTable(() -> t(integer("a").unique())));
        cases.put(
                "ddl/constraint/unique-multi",
                createTable(() -> t(integer("a"), integer("b"), UniqueConstraint.of("a", "b"))));
        cases.put("ddl/constraint/check-text", createTable(() -> t(integer("a"), CheckConstraint.of("a > 5"))));
        cases.put(
                "ddl/constraint/check-named",
                createTable(() -> t(integer("a"), CheckConstraint.of("a > 5").named("ck_a"))));
        cases.put(
                "ddl/constraint/check-in",
                createTable(() -> t(
                        string("a", 5),
                        CheckConstraint.of(Sql.column("a", Types.STRING).in("x", "y"))
                                .named("ck_a"))));
    }

    private static void foreignKeys(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/constraint/fk-inline",
                createTable(() -> withP(integer("p_id").references("p.id"))));
        cases.put("ddl/constraint/fk-type-inherit", createTable(() -> {
            MetaData metadata = new MetaData();
            Table.create("p", metadata, string("id", 7).primaryKey());
            return Table.create("t", metadata, Column.of("p_id").references("p.id"));
        }));
        cases.put("ddl/constraint/fk-ondelete", referring(key -> key.onDelete(ReferentialAction.CASCADE)));
        cases.put(
                "ddl/constraint/fk-onupdate",
                referring(key -> key.onUpdate(ReferentialAction.CASCADE).onDelete(ReferentialAction.SET_NULL)));
        cases.put(
                "ddl/constraint/fk-deferrable", referring(key -> key.deferred(Deferral.DEFERRABLE_INITIALLY_DEFERRED)));
        cases.put("ddl/constraint/fk-match", referring(key -> key.match(ForeignKeyConstraint.Match.FULL)));
        cases.put(
                "ddl/constraint/fk-bad-action",
                referring(key -> key.onDelete(ReferentialAction.of("DROP EVERYTHING"))));
        cases.put(
                "ddl/constraint/fk-missing", createTable(() -> t(integer("p_id").references("missing.id"))));
        cases.put("ddl/constraint/fk-schema", createTable(() -> {
            MetaData metadata = new MetaData();
            Table.create("s1", "p", metadata, id());
            return Table.create("s2", "t", metadata, integer("p_id").references("s1.p.id"));
        }));
        cases.put("ddl/constraint/self-fk", createTable(DdlFixtures::nodes));
    }

    private static DdlForm referring(UnaryOperator<ForeignKeyConstraint> properties) {
        return createTable(() -> withP(integer("p_id").references("p.id", properties)));
    }

    private static void conventions(Map<String, DdlForm> cases) {
        NamingConvention convention = NamingConvention.DEFAULT
                .primaryKeys("pk_{table}")
                .foreignKeys("fk_{table}_{column}_{target}")
                .uniques("uq_{table}_{column}")
                .checks("ck_{table}_{name}");
        cases.put(
                "ddl/constraint/convention-pk",
                createTable(() -> Table.create(
                        "p",
                        new MetaData(convention),
                        id(),
                        integer("a").unique(),
                        CheckConstraint.of("a > 5").named("positive"))));
        cases.put(
                "ddl/constraint/convention-multi",
                createTable(() -> Table.create(
                        "t",
                        new MetaData(NamingConvention.DEFAULT.uniques("uq_{table}_{columns}")),
                        integer("a"),
                        integer("b"),
                        UniqueConstraint.of("a", "b"))));
        cases.put(
                "ddl/constraint/convention-bool",
                createTable(() -> Table.create(
                        "t",
                        new MetaData(NamingConvention.DEFAULT.checks("ck_{table}_{name}")),
                        Column.of("flag", Types.BOOLEAN).checkValues("flag_bool"))));
    }

    private static void additionsAndDrops(Map<String, DdlForm> cases) {
        Supplier<Table> referring = () -> withP(
                integer("p_id").references("p.id", key -> key.named("fk_p").onDelete(ReferentialAction.CASCADE)));
        cases.put(
                "ddl/constraint/add-fk",
                statement(() -> new DdlStatement.AddConstraint(
                        referring.get(), referring.get().constraints().get(0))));
        cases.put(
                "ddl/constraint/drop-fk",
                statement(() -> new DdlStatement.DropConstraint(
                        referring.get(), referring.get().constraints().get(0), false)));
        UniqueConstraint unique = UniqueConstraint.of("a").named("uq_a");
        cases.put("ddl/constraint/add-unique", addition(unique));
        cases.put("ddl/constraint/drop-unique", drop(unique, false));
        cases.put("ddl/constraint/drop-if-exists", drop(unique, true));
        cases.put("ddl/constraint/drop-check", drop(CheckConstraint.of("a > 5").named("ck_a"), false));
        cases.put("ddl/constraint/add-pk", addition(PrimaryKeyConstraint.of("a").named("pk_t")));
    }

    private static DdlForm addition(Constraint constraint) {
        return statement(() -> new DdlStatement.AddConstraint(t(integer("a")), constraint));
    }

    private static DdlForm drop(Constraint constraint, boolean ifExists) {
        return statement(() -> new DdlStatement.DropConstraint(t(integer("a")), constraint, ifExists));
    }
}
