package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The strings of all rows joined into one. */
public final class AggregateStrings extends Expression<String> {

    private final Expression<?> operand;
    private final String separator;
    private final List<Element> orderBy;

    AggregateStrings(Expression<?> operand, String separator, List<Element> orderBy) {
        this.operand = operand;
        this.separator = separator;
        this.orderBy = List.copyOf(orderBy);
    }

    /** The strings joined in an order, behind the sort keys said before. */
    public AggregateStrings orderBy(Element... keys) {
        List<Element> all = new ArrayList<>(orderBy);
        all.addAll(Arrays.asList(keys));
        return new AggregateStrings(operand, separator, List.copyOf(all));
    }

    /** The strings. */
    public Expression<?> operand() {
        return operand;
    }

    /** What stands between them; it is written into the SQL text as a literal. */
    public String separator() {
        return separator;
    }

    /** The sort keys, empty for any order. */
    public List<Element> orderBy() {
        return orderBy;
    }

    @Override
    public SqlType<String> type() {
        return Types.STRING;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitAggregateStrings(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(operand);
        structure.attribute(separator);
        structure.parts(orderBy);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newOperand = rewriter.rewrite(operand);
        List<Element> newOrderBy = rewriter.rewriteAll(orderBy);
        return newOperand == operand && newOrderBy == orderBy
                ? this
                : new AggregateStrings(newOperand, separator, newOrderBy);
    }
}
