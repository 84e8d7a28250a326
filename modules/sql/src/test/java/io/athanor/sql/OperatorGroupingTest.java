package io.athanor.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** Parentheses around the operands of operators that the library does not know. */
class OperatorGroupingTest {

    private static final TableClause T = table("t", column("a", Types.INTEGER), column("n", Types.STRING));
    private static final ColumnClause<Integer> A = T.c("a", Integer.class);
    private static final ColumnClause<String> N = T.c("n", String.class);

    private static void assertText(String text, Element element) {
        assertEquals(text, element.toString());
    }

    @Test
    void customOperator_groupsOperatorsOnBothSides() {
        assertText("(t.a + :a_1) % :param_1", A.plus(2).op("%", 4));
        assertText(":param_1 * (t.a + :a_1)", literal(2).op("*", Types.INTEGER, A.plus(1)));
        assertText("(t.a * :a_1) <-> :param_1", A.times(2).op("<->", 1));
        assertText("(-t.a) <-> :param_1", A.negative().op("<->", 1));
        assertText("(t.n COLLATE \"C\") <-> :param_1", N.collate("C").op("<->", "x"));
        assertText("(t.n || :n_1) % :param_1", N.concat("x").op("%", "y"));
        assertText("(t.a & :a_1) # :param_1", A.bitAnd(1).op("#", 2));
    }

    @Test
    void customTest_groupsOperatorsOnBothSides() {
        assertText("(t.a + :a_1) && :param_1", A.plus(2).test("&&", 4));
        assertText("(t.a = :a_1) <> (t.a IS NULL)", A.eq(1).test("<>", A.isNull()));
        assertText("(t.a IN (:a_1)) = (t.a BETWEEN :a_2 AND :a_3)", A.in(1).test("=", A.between(1, 2)));
        assertText("(t.n LIKE :n_1) = (t.a IS NULL)", N.like("x").test("=", A.isNull()));
    }

    @Test
    void customOperator_inAnother_isGrouped() {
        assertText("(t.a # :a_1) # :param_1", A.op("#", 1).op("#", 2));
        assertText("(t.a # :a_1) + :param_1", A.op("#", 1).plus(2));
        assertText(":param_1 - (t.a # :a_1)", literal(1).minus(A.op("#", 1)));
    }

    @Test
    void customOperator_leavesWhatIsNoOperatorAlone() {
        assertText("t.a % :a_1", A.op("%", 4));
        assertText("abs(t.a) % :abs_1", Functions.func("abs", Types.INTEGER, A).op("%", 4));
        assertText("CAST(t.a AS VARCHAR) % :param_1", A.cast(Types.STRING).op("%", "x"));
    }

    @Test
    void customOperator_ofAPrecedence_isGroupedAsItBinds() {
        Operator remainder = Operator.custom("%", Operator.MULTIPLY.precedence());
        assertText("(t.a + :a_1) % :param_1", A.plus(2).op(remainder, Types.INTEGER, literal(4)));
        assertText("t.a + t.a % :a_1", A.plus(A.op(remainder, Types.INTEGER, literal(4))));
        assertText(
                "t.a % :a_1 = :param_1",
                A.op(remainder, Types.INTEGER, literal(4)).eq(0));
        assertText("t.a + :a_1 && t.a", A.plus(1).compare(Operator.custom("&&", 5), A));
    }

    @Test
    void precedence_belowOne_isRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Operator.custom("%", 0));
        assertTrue(refused.getMessage().contains("operator %"), refused.getMessage());
    }
}
