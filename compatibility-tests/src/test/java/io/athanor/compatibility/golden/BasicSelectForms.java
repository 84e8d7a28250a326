package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.*;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Keyword;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Quoting;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.stream.Stream;

/** Plain queries and quoting. */
final class BasicSelectForms extends GoldenForms {

    BasicSelectForms() {
        super("select");
        columns();
        labelStyles();
        criteria();
        groups();
        groupingSetsAndRest();
        quoting();
        quotedSchemas();
        reservedWords();
    }

    private void columns() {
        group("basic");
        add("table", () -> select(USERS));
        add("cols", () -> select(USERS.id, USERS.name));
        add("two-tables-where", () -> select(USERS.name, ADDRESSES.emailAddress).where(USERS.id.eq(ADDRESSES.userId)));
        add("from-inferred-where", () -> select(USERS.id).where(USERS.id.eq(ADDRESSES.userId)));
        add("select-from-extra", () -> select(USERS.id).selectFrom(ADDRESSES));
        add("same-name-cols", () -> select(USERS.id, ADDRESSES.id));
        add("dup-col-three", () -> select(USERS.id, USERS.id, ADDRESSES.id));
        add("label", () -> select(USERS.id.label("uid")));
        add("add-columns", () -> select(USERS.id).columns(USERS.name));
        add("with-only", () -> select(USERS).onlyColumns(List.of(USERS.name)));
        add("with-only-keep-from", () -> select(USERS).where(USERS.id.gt(3)).onlyColumnsKeepFrom(List.of(count())));
        add("distinct", () -> select(USERS.name).distinct());
        add("distinct-twice", () -> select(USERS).distinctOn(USERS.name).distinctOn(USERS.age));
        add("column-adhoc", () -> select(column("a"), column("b")).selectFrom(text("t1")));
        add("null-false-cols", () -> select(nullValue().label("n"), USERS.id));
        add("bool-expr-col", () -> select(USERS.age.gt(18).label("adult")));
        add("table-adhoc-schema", () -> {
            TableClause t = tableIn("sch", "adhoc", column("a"));
            return select(t).where(t.c("a").coerce(Types.INTEGER).eq(1));
        });
    }

    private void labelStyles() {
        add(
                "label-style-tablename-expr",
                () -> select(USERS.id, USERS.id.plus(5), count(USERS.id)).labelStyle(LabelStyle.TABLE_COLUMN));
        add("label-style-schema", () -> select(ACCOUNT).labelStyle(LabelStyle.TABLE_COLUMN));
        add("label-style-collide", () -> {
            TableClause a = table("a", column("b_c"), column("x"));
            TableClause b = table("a_b", column("c"));
            return select(a, b).labelStyle(LabelStyle.TABLE_COLUMN);
        });
    }

    private void criteria() {
        add("where-chain", () -> select(USERS.id).where(USERS.id.gt(1)).where(USERS.name.eq("x")));
        add("where-multi", () -> select(USERS.id).where(USERS.id.gt(1), USERS.name.eq("x")));
        add(
                "where-or-chain",
                () -> select(USERS.id)
                        .where(or(USERS.id.gt(1), USERS.age.eq(2)))
                        .where(USERS.name.eq("x")));
        add("where-none", () -> select(USERS.id).where(Keyword.NULL.coerce(Types.BOOLEAN)));
        add("where-true", () -> select(USERS.id).where(trueValue()));
    }

    private void groups() {
        add("group-by", () -> select(USERS.name, count(USERS.id)).groupBy(USERS.name));
        add("group-by-two", () -> select(USERS.name, USERS.age, count()).groupBy(USERS.name, USERS.age));
        add("group-by-expr", () -> select(lower(USERS.name), count()).groupBy(lower(USERS.name)));
        add("group-by-reset", () -> select(USERS.name).groupBy(USERS.name).ungrouped());
        add(
                "having",
                () -> select(USERS.name, count(USERS.id))
                        .groupBy(USERS.name)
                        .having(count(USERS.id).gt(2L)));
        add(
                "having-two",
                () -> select(USERS.name)
                        .groupBy(USERS.name)
                        .having(count().gt(2L))
                        .having(max(USERS.age).lt(9)));
        add(
                "having-no-group",
                () -> select(count(USERS.id)).having(count(USERS.id).gt(2L)));
    }

    private void groupingSetsAndRest() {
        add("group-rollup", () -> select(USERS.name, count()).groupBy(rollup(USERS.name, USERS.age)));
        add("group-cube", () -> select(USERS.name, count()).groupBy(cube(USERS.name, USERS.age)));
        add(
                "group-sets",
                () -> select(USERS.name, USERS.age, count())
                        .groupBy(groupingSets(groupingSet(USERS.name), groupingSet(USERS.age), groupingSet())));
        add("prefix", () -> select(USERS.id).prefix("HIGH_PRIORITY"));
        add("prefix-two", () -> select(USERS.id).prefix("SQL_NO_CACHE").prefix("HIGH_PRIORITY"));
        add("prefix-distinct", () -> select(USERS.id).distinct().prefix("HIGH_PRIORITY"));
        add("hint-alias", () -> {
            Alias u = USERS.alias("u");
            return select(u.c("id")).hint(u, "USE INDEX (ix_u)", "mysql").hint(u, "index(%(name)s ix_u)", "oracle");
        });
        add(
                "tablesample-named",
                () -> select(USERS.sample(func("bernoulli", literal(1)))
                        .named("smp")
                        .repeatable(func("random"))
                        .c("id")));
    }

    private void quoting() {
        group("quoting");
        add(
                "forced-quote",
                () -> select(table("plain", column("col", Types.INTEGER).quoted(Quoting.ALWAYS))
                        .quoted(Quoting.ALWAYS)));
        add(
                "forced-noquote",
                () -> select(table("NoQuote", column("MixCol", Types.INTEGER).quoted(Quoting.NEVER))
                        .quoted(Quoting.NEVER)));
        add("all-odd-labels", () -> select(RESERVED).labelStyle(LabelStyle.TABLE_COLUMN));
        add("upper", () -> select(RESERVED.upper));
        add("space", () -> select(RESERVED.withSpace).orderBy(RESERVED.withSpace));
        add("leading-digit", () -> select(RESERVED.digit));
        add("dash", () -> select(RESERVED.dashed));
        add("odd-where-in", () -> select(RESERVED.id).where(RESERVED.withSpace.in("a", "b")));
        add("alias-reserved", () -> select(USERS.alias("order").c("id")));
        add("long-anon-label", () -> {
            Subquery sq = select(LONG_NAMES).labelStyle(LabelStyle.TABLE_COLUMN).subquery();
            return select(sq);
        });
        add("long-expr-bind", () -> select(LONG_NAMES.one).where(LONG_NAMES.two.eq("x")));
        add("non-ascii", () -> select(table("m\u00e9il", column("\u6e2c\u8a66"), column("caf\u00e9"))));
    }

    private void quotedSchemas() {
        add("schema", () -> select(ACCOUNT));
        add("schema-join", () -> select(ACCOUNT.owner, ENTRY.amount).join(ENTRY));
        add("schema-alias", () -> select(ACCOUNT.alias("a").c("owner")));
        add("schema-quoted-labels", () -> select(QUOTED).labelStyle(LabelStyle.TABLE_COLUMN));
    }

    private static TableClause tableOf(String names) {
        ColumnClause<?>[] columns =
                Stream.of(names.split(" ")).map(name -> column(name)).toArray(ColumnClause<?>[]::new);
        return table("t", columns);
    }

    private void reservedWords() {
        add(
                "words",
                () -> select(tableOf("rank groups level size number date timestamp limit offset rows user value"
                        + " type comment key desc default check system array analyse do current_user")));
        add(
                "words-two",
                () -> select(tableOf("access audit cluster column connect end fetch for foreign glob if index"
                        + " int is isnull left like long match mode natural of option over primary raw references"
                        + " returning right row schema session start table temp to true union unique using values view"
                        + " when where window with xor year_month zerofill")));
    }
}
