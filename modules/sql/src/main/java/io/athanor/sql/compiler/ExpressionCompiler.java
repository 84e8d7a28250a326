package io.athanor.sql.compiler;

import io.athanor.sql.Between;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Case;
import io.athanor.sql.Cast;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.Expression;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Grouping;
import io.athanor.sql.In;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.Like;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Text;
import io.athanor.sql.TupleExpression;
import io.athanor.sql.UnaryElement;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;

/** Writes expressions in standard SQL. */
abstract class ExpressionCompiler extends CompilerState {

    ExpressionCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitBind(BindParameter<?> bind) {
        writeParameter(bind);
    }

    @Override
    public void visitExpandingBind(ExpandingBind<?> bind) {
        throw new IllegalStateException("a list of values stands only in IN");
    }

    @Override
    public void visitKeyword(Keyword<?> keyword) {
        write(keyword.word());
    }

    @Override
    public void visitBinary(BinaryElement binary) {
        write(binary.left());
        write(" ");
        write(symbol(binary.operator()));
        write(" ");
        write(binary.right());
    }

    /** How the dialect spells an operator. */
    protected String symbol(Operator operator) {
        return operator.symbol();
    }

    @Override
    public void visitUnary(UnaryElement unary) {
        write(symbol(unary.operator()));
        if (Character.isLetter(unary.operator().symbol().charAt(0))) {
            write(" ");
        }
        write(unary.operand());
    }

    @Override
    public void visitClauseList(ClauseList list) {
        write(list.clauses(), " " + symbol(list.operator()) + " ");
    }

    @Override
    public void visitGrouping(Grouping<?> grouping) {
        write("(");
        write(grouping.content());
        write(")");
    }

    @Override
    public void visitIn(In in) {
        // An empty list is written with a further condition, which must not be torn off by a surrounding AND.
        write(in.negated() ? "(" : "");
        write(in.left());
        write(in.negated() ? " NOT IN (" : " IN (");
        if (in.members() instanceof ExpandingBind<?> list) {
            writeList(list, in.negated());
        } else {
            write(in.members());
        }
        write(in.negated() ? "))" : ")");
    }

    private void writeList(ExpandingBind<?> list, boolean negated) {
        List<Codec<?>> rowCodecs = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        if (list.rowTypes().isEmpty()) {
            element.append(placeholder(list.type()));
        } else {
            for (SqlType<?> type : list.rowTypes()) {
                element.append(rowCodecs.isEmpty() ? "(" : ", ").append(placeholder(type));
                rowCodecs.add(codec(type));
            }
            element.append(')');
        }
        String empty = emptyList(list.rowTypes().isEmpty() ? List.of(list.type()) : list.rowTypes(), negated);
        String prefix = list.rowTypes().isEmpty() ? "" : rowListPrefix();
        writeExpanding(
                list.values(), list.type(), new Expansion(element.toString(), prefix, empty, List.copyOf(rowCodecs)));
    }

    /**
     * What stands between the parentheses of IN for an empty list, so that the whole is false, or true if negated; it
     * may close and open them.
     */
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        String nothing = String.join(", ", java.util.Collections.nCopies(types.size(), "NULL"));
        String row = types.size() == 1 ? nothing : "(" + nothing + ")";
        return negated ? row + ") OR (1 = 1" : row + ") AND (1 != 1";
    }

    /** What precedes a list of rows in IN. */
    protected String rowListPrefix() {
        return "";
    }

    @Override
    public void visitBetween(Between between) {
        write(between.tested());
        write(between.negated() ? " NOT BETWEEN " : " BETWEEN ");
        write(between.low());
        write(" AND ");
        write(between.high());
    }

    @Override
    public void visitLike(Like like) {
        boolean lowered = like.foldsCase() && !hasIlike();
        writeFolded(like.tested(), lowered);
        write(like.negated() ? " NOT " : " ");
        write(like.foldsCase() && !lowered ? "ILIKE " : "LIKE ");
        writeFolded(like.pattern(), lowered);
        Character escape = like.escape();
        if (escape != null) {
            write(" ESCAPE '" + (escape == '\'' ? "''" : escape.toString()) + "'");
        }
    }

    private void writeFolded(Expression<?> expression, boolean lowered) {
        write(lowered ? "lower(" : "");
        write(expression);
        write(lowered ? ")" : "");
    }

    /** Whether the dialect has an operator ILIKE; without one both sides are put into lower case. */
    protected boolean hasIlike() {
        return false;
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
    public void visitFunction(FunctionCall<?> function) {
        writeName(function.name());
        write("(");
        write(function.arguments(), ", ");
        write(")");
    }

    @Override
    public void visitCase(Case<?> expression) {
        write("CASE");
        for (int i = 0; i < expression.conditions().size(); i++) {
            write(" WHEN ");
            write(expression.conditions().get(i));
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

    @Override
    public void visitCast(Cast<?> cast) {
        write("CAST(");
        write(cast.operand());
        write(" AS ");
        write(castType(cast.type()));
        write(")");
    }

    /** The name of a type in CAST. */
    protected String castType(SqlType<?> type) {
        return types().ddl(type);
    }

    @Override
    public void visitText(Text text) {
        for (int i = 0; i < text.binds().size(); i++) {
            write(text.literals().get(i));
            write(text.binds().get(i));
        }
        write(text.literals().get(text.literals().size() - 1));
    }

    @Override
    public void visitOrderBy(OrderBy orderBy) {
        write(orderBy.expression());
        write(" ");
        write(orderBy.direction().symbol());
    }

    @Override
    public void visitUnresolved(Element element) {
        throw unsupported(
                element.getClass().getSimpleName(),
                "it belongs to a mapped class; execute the statement in a session, whose registry knows the table");
    }

    @Override
    final void writeColumnOnly(Expression<?> column) {
        writeName(((ColumnClause<?>) column).name());
    }
}
