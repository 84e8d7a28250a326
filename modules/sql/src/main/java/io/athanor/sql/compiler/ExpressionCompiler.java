package io.athanor.sql.compiler;

import io.athanor.sql.AnonymousLabel;
import io.athanor.sql.ArrayLiteral;
import io.athanor.sql.Between;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Case;
import io.athanor.sql.ClauseList;
import io.athanor.sql.Collation;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FieldAccess;
import io.athanor.sql.Grouping;
import io.athanor.sql.JsonPath;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.LiteralColumn;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Subscript;
import io.athanor.sql.Text;
import io.athanor.sql.TextRule;
import io.athanor.sql.TupleExpression;
import io.athanor.sql.TypeCoercion;
import io.athanor.sql.UnaryElement;
import io.athanor.sql.UnresolvedColumn;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.TypeSystem;
import java.util.List;
import java.util.Set;

/** Writes operators and the plainest expressions in standard SQL. */
abstract class ExpressionCompiler extends CompilerState {

    ExpressionCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitBind(BindParameter<?> bind) {
        writeParameter(bind);
    }

    @Override
    public void visitKeyword(Keyword<?> keyword) {
        write(keyword.word());
    }

    @Override
    public void visitLiteralColumn(LiteralColumn<?> column) {
        write(column.text());
    }

    @Override
    public void visitTypeCoercion(TypeCoercion<?> coercion) {
        write(coercion.operand());
    }

    @Override
    public void visitBinary(BinaryElement binary) {
        switch (binary.operator().name()) {
            case "divide" -> writeDivision(binary.left(), binary.right());
            case "floor_divide" -> writeFloorDivision(binary.left(), binary.right());
            case "concat" -> writeConcatenation(binary);
            case "is" -> writeIs(binary, Operator.IS_NOT_DISTINCT_FROM);
            case "is_not" -> writeIs(binary, Operator.IS_DISTINCT_FROM);
            default -> writeOperator(binary.left(), symbol(binary.operator()), binary.right());
        }
    }

    private void writeIs(BinaryElement binary, Operator ofValues) {
        if (binary.right() instanceof Keyword<?> || comparesValuesByIs()) {
            writeOperator(binary.left(), symbol(binary.operator()), binary.right());
        } else {
            write(binary.left().compare(ofValues, binary.right()));
        }
    }

    /** Whether IS may be followed by any value; otherwise only by NULL, TRUE and FALSE. */
    protected boolean comparesValuesByIs() {
        return false;
    }

    private void writeConcatenation(BinaryElement concatenation) {
        // The bars bind as strongly as sums in one database, and as operators on bits in another.
        writeEnclosed(concatenation.left());
        write(" || ");
        writeEnclosed(concatenation.right());
    }

    private void writeEnclosed(Expression<?> operand) {
        Expression<?> plain = operand;
        while (plain instanceof TypeCoercion<?> coercion) {
            plain = coercion.operand();
        }
        boolean arithmetic =
                plain instanceof BinaryElement binary && !binary.operator().equals(Operator.CONCAT);
        write(arithmetic ? "(" : "");
        write(operand);
        write(arithmetic ? ")" : "");
    }

    /** Writes two operands with an operator's symbol between them. */
    protected final void writeOperator(Expression<?> left, String symbol, Expression<?> right) {
        write(left);
        write(" ");
        write(symbol);
        write(" ");
        write(right);
    }

    /** Writes a function's call with two arguments. */
    protected final void writeCall(String function, Expression<?> first, Expression<?> second) {
        write(function);
        write("(");
        write(first);
        write(", ");
        write(second);
        write(")");
    }

    /** Writes a quotient with its fraction. */
    protected void writeDivision(Expression<?> dividend, Expression<?> divisor) {
        writeOperator(dividend, "/", divisor);
    }

    /** Writes a quotient without its fraction. */
    protected void writeFloorDivision(Expression<?> dividend, Expression<?> divisor) {
        boolean whole = isWhole(dividend) && isWhole(divisor);
        if (whole && dropsFractions()) {
            writeOperator(dividend, "/", divisor);
        } else {
            write("FLOOR(");
            writeOperator(dividend, "/", divisor);
            write(")");
        }
    }

    private boolean isWhole(Expression<?> expression) {
        return types().stored(expression.type()) instanceof IntegerType<?>;
    }

    /** Whether the operator {@code /} drops the fraction if both operands are whole numbers. */
    protected boolean dropsFractions() {
        return false;
    }

    /** How the dialect spells an operator. */
    protected String symbol(Operator operator) {
        return operator.symbol();
    }

    @Override
    public void visitUnary(UnaryElement unary) {
        if (unary.operator().equals(Operator.NOT) && !hasBooleans() && TruthValues.isPlain(unary.operand())) {
            write(unary.operand());
            write(" = 0");
            return;
        }
        write(symbol(unary.operator()));
        if (Character.isLetter(unary.operator().symbol().charAt(0))) {
            write(" ");
        }
        int start = out.length();
        write(unary.operand());
        if (out.length() > start && out.charAt(start) == '-' && out.charAt(start - 1) == '-') {
            // Two dashes would begin a comment.
            out.insert(start, ' ');
        }
    }

    @Override
    public void visitClauseList(ClauseList list) {
        String separator = " " + symbol(list.operator()) + " ";
        boolean first = true;
        for (Expression<Boolean> clause : list.clauses()) {
            write(first ? "" : separator);
            first = false;
            writeCondition(clause);
        }
    }

    /** Writes a criterion; where the dialect has no truth values, a value that stands for one is compared. */
    protected void writeCondition(Element criterion) {
        write(criterion);
        if (!hasBooleans() && TruthValues.isPlain(criterion)) {
            write(" = 1");
        }
    }

    /** Whether a truth value is a criterion by itself. */
    protected boolean hasBooleans() {
        return true;
    }

    @Override
    public void visitGrouping(Grouping<?> grouping) {
        if (grouping.content() instanceof JsonPath && !readsJsonByOperators()) {
            write(grouping.content());
            return;
        }
        write("(");
        write(grouping.content());
        write(")");
    }

    /** Whether parts of JSON documents are read by operators rather than by functions. */
    protected boolean readsJsonByOperators() {
        return false;
    }

    @Override
    public void visitBetween(Between between) {
        if (between.symmetric() && !hasSymmetricBetween()) {
            writeSymmetric(between);
            return;
        }
        write(between.tested());
        write(between.negated() ? " NOT BETWEEN " : " BETWEEN ");
        write(between.symmetric() ? "SYMMETRIC " : "");
        write(between.low());
        write(" AND ");
        write(between.high());
    }

    /** Whether the dialect has BETWEEN SYMMETRIC; without it, both orders of the bounds are tried. */
    protected boolean hasSymmetricBetween() {
        return true;
    }

    private void writeSymmetric(Between between) {
        write(between.negated() ? "NOT (" : "(");
        writeOrdered(between.tested(), between.low(), between.high());
        write(" OR ");
        writeOrdered(between.tested(), between.high(), between.low());
        write(")");
    }

    private void writeOrdered(Expression<?> tested, Expression<?> low, Expression<?> high) {
        write(tested);
        write(" BETWEEN ");
        write(low);
        write(" AND ");
        write(high);
    }

    @Override
    public void visitTuple(TupleExpression tuple) {
        write("(");
        write(tuple.elements(), ", ");
        write(")");
    }

    @Override
    public void visitLabel(Label<?> label) {
        write(label.expression());
    }

    @Override
    public void visitAnonymousLabel(AnonymousLabel<?> label) {
        write(label.operand());
    }

    @Override
    public void visitCase(Case<?> expression) {
        write("CASE");
        Expression<?> subject = expression.subject();
        if (subject != null) {
            write(" ");
            write(subject);
        }
        for (int i = 0; i < expression.conditions().size(); i++) {
            write(" WHEN ");
            writeCaseCondition(expression.conditions().get(i));
            write(" THEN ");
            write(expression.results().get(i));
        }
        Expression<?> otherwise = expression.otherwise();
        if (otherwise != null) {
            write(" ELSE ");
            write(otherwise);
        }
        write(" END");
    }

    /** Writes what stands behind WHEN. */
    protected void writeCaseCondition(Expression<?> condition) {
        write(condition);
    }

    @Override
    public void visitCollation(Collation<?> collation) {
        write(collation.operand());
        write(" COLLATE ");
        writeName(collation.name());
    }

    @Override
    public void visitFieldAccess(FieldAccess<?> access) {
        write("(");
        write(access.composite());
        write(").");
        writeName(access.name());
    }

    @Override
    public void visitArrayLiteral(ArrayLiteral<?> array) {
        throw unsupported("an array", "the database has no arrays; use rows of values or JSON");
    }

    @Override
    public void visitSubscript(Subscript<?> subscript) {
        throw unsupported("an element of an array", "the database has no arrays; use rows of values or JSON");
    }

    @Override
    public void visitText(Text given) {
        Text text = given.readBy(textRules());
        List<Expression<?>> binds = text.binds();
        for (int i = 0; i < binds.size(); i++) {
            write(text.literals().get(i));
            write(binds.get(i));
        }
        write(text.literals().get(binds.size()));
    }

    /** What the dialect takes for quoted or for a comment in SQL text, besides what all do. */
    protected Set<TextRule> textRules() {
        return Set.of();
    }

    @Override
    public void visitOrderBy(OrderBy orderBy) {
        OrderBy.Nulls nulls = orderBy.nulls();
        if (nulls != null && !ordersNulls()) {
            write("CASE WHEN (");
            write(orderBy.expression());
            write(nulls == OrderBy.Nulls.FIRST ? " IS NULL) THEN 0 ELSE 1 END, " : " IS NULL) THEN 1 ELSE 0 END, ");
        }
        writeSortExpression(orderBy.expression());
        writeDirection(orderBy);
        if (nulls != null && ordersNulls()) {
            write(nulls == OrderBy.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /** Whether the dialect has NULLS FIRST and NULLS LAST; without them, a sort key before the other does the same. */
    protected boolean ordersNulls() {
        return true;
    }

    /** Writes the direction of a sort key, if it says one. */
    protected final void writeDirection(OrderBy orderBy) {
        Operator direction = orderBy.direction();
        if (direction != null) {
            write(" ");
            write(direction.symbol());
        }
    }

    /** Writes what is sorted by. */
    protected abstract void writeSortExpression(Expression<?> expression);

    @Override
    public void visitUnresolved(Element element) {
        throw unsupported(
                element.getClass().getSimpleName(),
                "it belongs to a mapped class; execute the statement in a session, whose registry knows the table");
    }

    @Override
    final void writeColumnOnly(Expression<?> column) {
        if (column instanceof UnresolvedColumn<?> unresolved) {
            unresolved.accept(this);
        }
        ColumnClause<?> plain = (ColumnClause<?>) column;
        writeName(plain.name(), plain.quoting());
    }
}
