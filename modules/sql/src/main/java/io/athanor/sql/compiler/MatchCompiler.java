package io.athanor.sql.compiler;

import io.athanor.sql.ExpandingBind;
import io.athanor.sql.Expression;
import io.athanor.sql.ExpressionList;
import io.athanor.sql.FullTextMatch;
import io.athanor.sql.In;
import io.athanor.sql.Like;
import io.athanor.sql.RegexpMatch;
import io.athanor.sql.RegexpReplace;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tests for membership, patterns and words in standard SQL. */
abstract class MatchCompiler extends ExpressionCompiler {

    MatchCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitIn(In in) {
        // An empty list is written with a further condition, which must not be torn off by a surrounding AND.
        write(in.negated() ? "(" : "");
        write(in.left());
        write(in.negated() ? " NOT IN (" : " IN (");
        if (in.members() instanceof ExpandingBind<?> list) {
            writeList(list, emptyList(typesOf(list), in.negated()));
        } else {
            write(in.members());
        }
        write(in.negated() ? "))" : ")");
    }

    @Override
    public void visitExpressionList(ExpressionList list) {
        write(list.expressions(), ", ");
    }

    private static List<SqlType<?>> typesOf(ExpandingBind<?> list) {
        return list.rowTypes().isEmpty() ? List.of(list.type()) : list.rowTypes();
    }

    @Override
    final void writeList(ExpandingBind<?> list, String empty) {
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
        String prefix = list.rowTypes().isEmpty() ? "" : rowListPrefix();
        writeExpanding(
                list.values(),
                list.type(),
                list.isInlined(),
                new ListExpansion(element.toString(), prefix, empty, codec(list.type()), List.copyOf(rowCodecs)));
    }

    /**
     * What stands between the parentheses of IN for an empty list, so that the whole is false, or true if negated; it
     * may close and open them.
     */
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        String nothing = String.join(", ", Collections.nCopies(types.size(), "NULL"));
        String row = types.size() == 1 ? nothing : "(" + nothing + ")";
        return negated ? row + ") OR (1 = 1" : row + ") AND (1 != 1";
    }

    /** What precedes a list of rows in IN. */
    protected String rowListPrefix() {
        return "";
    }

    @Override
    public void visitLike(Like like) {
        boolean lowered = like.foldsCase() && !hasIlike();
        boolean whole = like.extent() == Like.Extent.WHOLE;
        write(whole ? "" : "(");
        writeFolded(like.tested(), lowered);
        write(like.negated() ? " NOT " : " ");
        write(like.foldsCase() && !lowered ? "ILIKE " : "LIKE ");
        if (whole) {
            writeFolded(like.pattern(), lowered);
        } else {
            writePattern(like, lowered);
        }
        Character escape = like.escape();
        if (escape != null) {
            write(" ESCAPE ");
            writeLiteral(escape.toString());
        }
        write(whole ? "" : ")");
    }

    private void writePattern(Like like, boolean lowered) {
        boolean before = like.extent() != Like.Extent.PREFIX;
        boolean behind = like.extent() != Like.Extent.SUFFIX;
        write(concatenationStart());
        write(before ? "'%'" + concatenationSeparator() : "");
        writeFolded(like.pattern(), lowered);
        write(behind ? concatenationSeparator() + "'%'" : "");
        write(concatenationEnd());
    }

    /** What precedes strings that are concatenated. */
    protected String concatenationStart() {
        return "";
    }

    /** What stands between strings that are concatenated. */
    protected String concatenationSeparator() {
        return " || ";
    }

    /** What follows strings that are concatenated. */
    protected String concatenationEnd() {
        return "";
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
    public void visitRegexpMatch(RegexpMatch match) {
        write(match.negated() ? "NOT " : "");
        writeRegexpCall("REGEXP_LIKE", match.tested(), match.pattern(), null, match.flags());
    }

    @Override
    public void visitRegexpReplace(RegexpReplace replacement) {
        writeRegexpCall(
                "REGEXP_REPLACE",
                replacement.source(),
                replacement.pattern(),
                replacement.replacement(),
                replacement.flags());
    }

    /** Writes a call of a function for regular expressions. */
    protected final void writeRegexpCall(
            String function,
            Expression<?> tested,
            Expression<?> pattern,
            @Nullable Expression<?> replacement,
            @Nullable String flags) {
        write(function);
        write("(");
        write(tested);
        write(", ");
        write(pattern);
        if (replacement != null) {
            write(", ");
            write(replacement);
        }
        if (flags != null) {
            write(", ");
            writeLiteral(flags);
        }
        write(")");
    }

    @Override
    public void visitFullTextMatch(FullTextMatch match) {
        writeOperator(match.tested(), "MATCH", match.words());
    }
}
