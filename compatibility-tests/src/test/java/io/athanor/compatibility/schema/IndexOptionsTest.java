package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.schema.Column;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One index serves several databases, of which some index a part of the rows only. */
class IndexOptionsTest {

    private static MetaData metadata(Index index) {
        MetaData metadata = new MetaData();
        Table.create("t", metadata, Column.of("a", Types.INTEGER), Column.of("b", Types.INTEGER), index);
        return metadata;
    }

    private static String creation(Index index, String dialect) {
        return metadata(index).ddl(Dialect.of(dialect)).get(1);
    }

    private static Index positive(String... dialects) {
        Index index = Index.of("ix", "a");
        for (String dialect : dialects) {
            index = index.where(dialect, Sql.column("b", Types.INTEGER).gt(0));
        }
        return index;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "oracle"})
    void conditionOfOneDialect_isNotThatOfOthers(String other) {
        assertEquals("CREATE INDEX ix ON t (a) WHERE b > 0", creation(positive("postgresql"), "postgresql"));
        assertEquals("CREATE INDEX ix ON t (a)", creation(positive("postgresql"), other));
    }

    @Test
    void conditionsOfSeveralDialects_replaceTheGeneralOne() {
        Index index = positive("sqlite").where(Sql.column("b", Types.INTEGER).lt(9));
        assertEquals("CREATE INDEX ix ON t (a) WHERE b > 0", creation(index, "sqlite"));
        assertEquals("CREATE INDEX ix ON t (a) WHERE b < 9", creation(index, "postgresql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb", "oracle"})
    void conditionForADatabaseWithoutPartialIndexes_isRefused(String dialect) {
        CompileException refused = assertThrows(CompileException.class, () -> creation(positive(dialect), dialect));
        assertTrue(String.valueOf(refused.getMessage()).contains("no partial indexes"), refused::toString);
    }

    @Test
    void carriedColumnsOfOneDialect_areNotThoseOfOthers() {
        Index index = Index.of("ix", "a").option("postgresql", "include", List.of("b"));
        assertEquals("CREATE INDEX ix ON t (a) INCLUDE (b)", creation(index, "postgresql"));
        assertEquals("CREATE INDEX ix ON t (a)", creation(index, "sqlite"));
    }

    @Test
    void optionOfAnotherKind_isRefused() {
        SchemaException condition = assertThrows(
                SchemaException.class,
                () -> creation(Index.of("ix", "a").option("postgresql", "where", "b > 0"), "postgresql"));
        assertEquals(
                "the option \"where\" of the dialect postgresql of the index \"ix\" has to be a condition, not b > 0",
                condition.getMessage());
        assertThrows(
                SchemaException.class,
                () -> creation(Index.of("ix", "a").option("postgresql", "include", 1), "postgresql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mysql", "mariadb", "oracle"})
    void unknownOption_isRefused(String dialect) {
        SchemaException unknown = assertThrows(
                SchemaException.class, () -> creation(Index.of("ix", "a").option(dialect, "wher", true), dialect));
        assertTrue(String.valueOf(unknown.getMessage()).contains("\"wher\""), unknown::toString);
    }

    @Test
    void conditionOfOneDialect_isComparedThere() {
        MetaData with = metadata(positive("postgresql"));
        MetaData without = metadata(Index.of("ix", "a"));
        assertEquals(
                "[]", SchemaDiff.between(with, without, Dialect.of("mysql")).toString());
        assertEquals(
                "[drop index ix of t, add index ix of t]",
                SchemaDiff.between(with, without, Dialect.of("postgresql")).toString());
        MetaData copy = new MetaData();
        with.table("t").copyTo(copy);
        assertEquals(with.ddl(Dialect.of("postgresql")), copy.ddl(Dialect.of("postgresql")));
    }
}
