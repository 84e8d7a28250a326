package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.integer;
import static io.athanor.compatibility.golden.DdlFixtures.string;
import static io.athanor.compatibility.golden.DdlFixtures.t;
import static io.athanor.compatibility.golden.DdlForm.createAll;
import static io.athanor.compatibility.golden.DdlForm.statement;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** Indexes. */
final class DdlIndexForms {

    private DdlIndexForms() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        cases.put("ddl/index/plain", creation(Index.of("ix_a", "a")));
        cases.put("ddl/index/unique", creation(Index.of("ix_a", "a").unique()));
        cases.put("ddl/index/multi", creation(Index.of("ix_ab", "a", "b")));
        cases.put(
                "ddl/index/functional-mixed",
                statement(() -> new DdlStatement.CreateIndex(
                        t(string("a", 10), integer("b")),
                        Index.on(
                                "ix_a", Functions.lower(Sql.column("a", Types.STRING)), Sql.column("b", Types.INTEGER)),
                        false)));
        cases.put("ddl/index/desc-nulls", statement(() -> {
            Table table = t(integer("a"));
            return new DdlStatement.CreateIndex(
                    table, Index.on("ix_a", table.column("a").desc().nullsLast()), false);
        }));
        options(cases);
        names(cases);
        drops(cases);
        return cases;
    }

    private static void options(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/index/pg-ops",
                creation(Index.of("ix_a", "a", "b").option("postgresql", "ops", Map.of("a", "text_pattern_ops"))));
        cases.put(
                "ddl/index/pg-concurrently",
                creation(Index.of("ix_a", "a").option("postgresql", "concurrently", true)));
        cases.put(
                "ddl/index/pg-nulls",
                creation(Index.of("ix_a", "a").unique().option("postgresql", "nulls_not_distinct", true)));
        cases.put(
                "ddl/index/mysql-prefix",
                creation(Index.of("ix_a", "a")
                        .option("mysql", "prefix", "FULLTEXT")
                        .option("mysql", "with_parser", "ngram")));
        cases.put("ddl/index/mysql-using", creation(Index.of("ix_a", "a").option("mysql", "using", "hash")));
        cases.put(
                "ddl/index/oracle-bitmap",
                creation(Index.of("ix_a", "a", "b")
                        .option("oracle", "bitmap", true)
                        .option("oracle", "compress", 1)));
        cases.put(
                "ddl/index/if-not-exists",
                statement(() -> new DdlStatement.CreateIndex(t(integer("a")), Index.of("ix_a", "a"), true)));
    }

    private static void names(Map<String, DdlForm> cases) {
        cases.put(
                "ddl/index/column-flag",
                createAll(metadata ->
                        Table.create("t", metadata, integer("a").indexed().unique())));
        cases.put("ddl/index/unnamed", creation(Index.of(null, "a")));
        String table = "t_" + "n".repeat(60);
        cases.put(
                "ddl/index/long-name",
                statement(() -> new DdlStatement.CreateIndex(
                        Table.create(table, new MetaData(), integer("a")),
                        Index.of("ix_" + "x".repeat(70), "a"),
                        false)));
        String column = "col_" + "c".repeat(60);
        cases.put(
                "ddl/index/long-auto-name",
                statement(() -> new DdlStatement.CreateIndex(
                        Table.create(table, new MetaData(), integer(column)), Index.of(null, column), false)));
    }

    private static void drops(Map<String, DdlForm> cases) {
        Index index = Index.of("ix_a", "a");
        cases.put("ddl/index/drop", statement(() -> new DdlStatement.DropIndex(t(integer("a")), index, false)));
        cases.put(
                "ddl/index/drop-if-exists", statement(() -> new DdlStatement.DropIndex(t(integer("a")), index, true)));
        cases.put(
                "ddl/index/drop-schema",
                statement(() -> new DdlStatement.DropIndex(
                        Table.create("acct", "t", new MetaData(), integer("a")), index, false)));
        cases.put(
                "ddl/index/drop-concurrently",
                statement(() -> new DdlStatement.DropIndex(
                        t(integer("a")), index.option("postgresql", "concurrently", true), false)));
    }

    private static DdlForm creation(Index index) {
        return statement(() -> new DdlStatement.CreateIndex(t(integer("a"), integer("b")), index, false));
    }
}
