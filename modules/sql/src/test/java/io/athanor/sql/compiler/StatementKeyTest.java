package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.CustomPredicate;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys of statements: equal for equal structures, and what tells two apart. */
class StatementKeyTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final TableClause U = table("u", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final ColumnClause<Integer> ID = T.c("id", Integer.class);
    private static final ColumnClause<String> NAME = T.c("name", String.class);
    private static final ColumnClause<Integer> U_ID = U.c("id", Integer.class);

    private static void assertSameKey(Statement one, Statement other) {
        assertEquals(StatementKey.of(one), StatementKey.of(other));
        assertEquals(StatementKey.of(one).hashCode(), StatementKey.of(other).hashCode());
        assertEquals(List.of(), StatementKey.differences(one, other));
    }

    private static String difference(Statement one, Statement other) {
        assertNotEquals(StatementKey.of(one), StatementKey.of(other));
        List<String> differences = StatementKey.differences(one, other);
        assertEquals(1, differences.size(), differences::toString);
        return differences.get(0);
    }

    @Test
    void key_leavesOutValues() {
        assertSameKey(select(ID).where(NAME.eq("a")), select(ID).where(NAME.eq("b")));
        assertSameKey(select(ID).where(ID.in(1, 2)), select(ID).where(ID.in(3)));
        assertSameKey(select(ID).limit(1), select(ID).limit(2));
        assertSameKey(select(T.alias().c("id")), select(T.alias().c("id")));
    }

    @Test
    void differences_nameTheOperator() {
        String line = difference(select(ID).where(ID.eq(1)), select(ID).where(ID.lt(1)));
        assertTrue(line.startsWith("Select > BinaryPredicate: "), line);
        assertTrue(line.contains("symbol=="), line);
        assertTrue(line.contains("symbol=<,"), line);
        assertTrue(line.contains("t.id < :"), line);
    }

    @Test
    void differences_nameTheElementThatIsAnother() {
        String line = difference(select(ID).where(NAME.eq("a")), select(ID).where(NAME.in("a")));
        assertTrue(line.startsWith("Select > BinaryPredicate: "), line);
        assertTrue(line.contains("[BinaryPredicate] <> "), line);
        assertTrue(line.endsWith("[In]"), line);
    }

    @Test
    void differences_nameTheTypeOfAParameter() {
        ColumnClause<Long> wide = table("t", column("id", Types.BIG_INTEGER)).c("id", Long.class);
        List<String> lines =
                StatementKey.differences(select(ID).where(ID.eq(1)), select(ID).where(wide.eq(1L)));
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(1).startsWith("Select > BinaryPredicate > BindParameter: IntegerType"), lines.get(1));
    }

    @Test
    void differences_tellALongerList() {
        String line = difference(select(ID), select(ID, NAME));
        assertTrue(line.contains("SELECT t.id FROM t <> SELECT t.id, t.name FROM t"), line);
    }

    @Test
    void differences_tellApartAliasesThatAreUsedOtherwise() {
        var one = T.alias();
        var two = T.alias();
        Statement same = select(one.c("id"), one.c("name"));
        Statement crossed = select(one.c("id"), two.c("name"));
        String line = difference(same, crossed);
        assertTrue(line.contains("Alias: 0 in "), line);
        assertTrue(line.contains(" <> 1 in "), line);
    }

    @Test
    void update_columnsOfTheSameNameInTwoTables_haveKeysOfTheirOwn() {
        Statement own = update(T).set(NAME, "x").where(ID.eq(U_ID));
        Statement others =
                update(T).setOfOtherTable(U.c("name", String.class), "x").where(ID.eq(U_ID));
        String line = difference(own, others);
        assertTrue(line.contains("Update"), line);
    }

    @Test
    void key_ofAnUncacheableElement_isRefused() {
        Statement statement = select(ID).where(new Unknown());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> StatementKey.of(statement));
        assertTrue(refused.getMessage().contains("uncacheable"), refused.getMessage());
        assertTrue(StatementKey.differences(statement, statement).get(0).contains("uncacheable"));
    }

    @Test
    void key_ofACustomElement_isMadeOfWhatItNames() {
        assertSameKey(select(ID).where(new Marked("a")), select(ID).where(new Marked("a")));
        assertTrue(difference(select(ID).where(new Marked("a")), select(ID).where(new Marked("b")))
                .startsWith("Select > Marked: a in "));
    }

    private static final class Unknown extends CustomPredicate {

        @Override
        public void compile(SqlOutput out) {
            out.sql("1 = 1");
        }

        @Override
        public void describe(Structure structure) {
            structure.uncacheable();
        }
    }

    private static final class Marked extends CustomPredicate {

        private final String mark;

        Marked(String mark) {
            this.mark = mark;
        }

        @Override
        public void compile(SqlOutput out) {
            out.sql("/* " + mark + " */ 1 = 1");
        }

        @Override
        public void describe(Structure structure) {
            structure.attribute(mark);
        }
    }
}
