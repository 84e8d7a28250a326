package io.athanor.compatibility.sql;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.set;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that the compiler makes up, as long as a database allows and longer. */
class LongNameTest {

    static Stream<Dialect> dialects() {
        return FiveDialects.names().stream().map(FiveDialects::of);
    }

    private static int limit(Dialect dialect) {
        return dialect.facet(SqlFacet.class).identifiers().maximumLength();
    }

    private static String text(Statement statement, Dialect dialect) {
        return CompiledSql.of(statement, dialect).text().replaceAll("\\s+", " ");
    }

    /** The labels behind AS. */
    private static Set<String> labels(String text) {
        Set<String> labels = new LinkedHashSet<>();
        Matcher matcher = Pattern.compile(" AS (\\w+)").matcher(text);
        while (matcher.find()) {
            labels.add(matcher.group(1));
        }
        return labels;
    }

    /** The label of a table's column, which is so long. */
    private static String labelOf(int length, Dialect dialect) {
        TableClause table = table("t", column("c".repeat(length - 2), Types.INTEGER));
        return labels(text(select(table).labelStyle(LabelStyle.TABLE_COLUMN), dialect))
                .iterator()
                .next();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void label_upToTheLimit_isWhole_andCutBeyond(Dialect dialect) {
        int limit = limit(dialect);
        assertEquals("t_" + "c".repeat(limit - 3), labelOf(limit - 1, dialect));
        assertEquals("t_" + "c".repeat(limit - 2), labelOf(limit, dialect));
        String cut = labelOf(limit + 1, dialect);
        assertTrue(cut.length() <= limit, cut);
        assertTrue(cut.startsWith("t_ccc"), cut);
        assertTrue(labelOf(limit + 40, dialect).length() <= limit);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void names_thatAreCut_stayApart(Dialect dialect) {
        int limit = limit(dialect);
        TableClause table = table(
                "t",
                column("c".repeat(limit) + "a", Types.INTEGER),
                column("c".repeat(limit) + "b", Types.INTEGER),
                column("c".repeat(limit), Types.INTEGER));
        Set<String> labels = labels(text(select(table).labelStyle(LabelStyle.TABLE_COLUMN), dialect));
        assertEquals(3, labels.size(), labels::toString);
        labels.forEach(label -> assertTrue(label.length() <= limit, label));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void nameOfAnAlias_ofAsManyCharactersAsALimit_fits(Dialect dialect) {
        int limit = limit(dialect);
        for (int length = limit - 3; length <= limit; length++) {
            TableClause table = table("t".repeat(length), column("c", Types.INTEGER));
            String text = text(select(table.alias().c("c")), dialect);
            String alias = text.substring("SELECT ".length(), text.indexOf(".c"));
            assertTrue(alias.length() <= limit, alias);
            assertEquals(length + 2 <= limit, alias.equals("t".repeat(length) + "_1"), alias);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void cutName_isTheSameInsideAndOutsideOfASubquery(Dialect dialect) {
        TableClause table = table("t", column("c".repeat(limit(dialect)), Types.INTEGER));
        ColumnClause<?> outside = select(table, count().label("n"))
                .labelStyle(LabelStyle.TABLE_COLUMN)
                .subquery("s")
                .c(0);
        String text = text(select(outside), dialect);
        String named = text.substring(text.indexOf("s.") + 2, text.indexOf(" FROM"));
        assertTrue(labels(text).contains(named), text);
    }

    @Test
    @Feature("SQL-X-54")
    void constraintOfAConflict_isShortenedAsInTheDdl() {
        String unique = "uq_{table}_" + "x".repeat(70);
        MetaData metadata = new MetaData(NamingConvention.DEFAULT.uniques(unique));
        Table table = Table.create(
                "stock",
                metadata,
                Column.of("id", Types.INTEGER),
                Column.of("code", Types.INTEGER),
                UniqueConstraint.of("code"));
        Dialect dialect = FiveDialects.of("postgresql");
        String ddl = String.join(" ", metadata.ddl(dialect));
        Matcher matcher =
                Pattern.compile("CONSTRAINT (uq_stock_x+_\\w{4}) UNIQUE").matcher(ddl);
        assertTrue(matcher.find(), ddl);
        String given = "uq_stock_" + "x".repeat(70);
        ColumnClause<Integer> code = table.c("code", Integer.class);
        String upsert =
                text(insert(table).value(code, 1).onConflictConstraint(given).doUpdate(set(code, 2)), dialect);
        assertTrue(upsert.contains("ON CONFLICT ON CONSTRAINT " + matcher.group(1) + " DO"), upsert);
        assertFalse(upsert.contains(given), upsert);
        String own =
                text(insert(table).value(code, 1).onConflictConstraint("mine").doNothing(), dialect);
        assertTrue(own.contains("ON CONSTRAINT mine DO"), own);
    }
}
