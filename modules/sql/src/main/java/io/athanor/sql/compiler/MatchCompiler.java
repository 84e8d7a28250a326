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
import java.util.Objects;
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
        int head = out.length();
        int firstParameter = parameters().size();
        write(in.left());
        write(in.negated() ? " NOT IN (" : " IN (");
        if (in.members() instanceof ExpandingBind<?> list) {
            List<CompiledParameter> tested =
                    parameters().subList(firstParameter, parameters().size());
            boolean repeatable = tested.stream().noneMatch(CompiledParameter::isExpanding);
            ListSplit split = new ListSplit(
                    maximumLength(list), in.negated() ? " AND " : " OR ", in.negated(), tested.size(), dialect());
            writeList(list, emptyList(typesOf(list), in.negated()), split, repeatable ? head : -1);
        } else {
            write(in.members());
        }
        write(in.negated() ? "))" : ")");
    }

    private int maximumLength(ExpandingBind<?> list) {
        return list.rowTypes().isEmpty() ? maximumListLength() : Math.min(maximumListLength(), maximumRowListLength());
    }

    /** The most members of a list in IN; by default as many as there can be. */
    protected int maximumListLength() {
        return Integer.MAX_VALUE;
    }

    /** The most rows of a list of rows in IN; by default as many as there can be. */
    protected int maximumRowListLength() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void visitExpandingBind(ExpandingBind<?> bind) {
        write("(");
        writeList(bind, "NULL", new ListSplit(maximumLength(bind), "", true, 0, dialect()), -1);
        write(")");
    }

    @Override
    public void visitExpressionList(ExpressionList list) {
        write(list.expressions(), ", ");
    }

    private static List<SqlType<?>> typesOf(ExpandingBind<?> list) {
        return list.rowTypes().isEmpty() ? List.of(list.type()) : list.rowTypes();
    }

    private void writeList(ExpandingBind<?> list, String empty, ListSplit split, int head) {
        boolean literals = list.isInlined() || isInlining();
        String prefix = list.rowTypes().isEmpty() ? "" : rowListPrefix();
        ListExpansion expansion = new ListExpansion(
                literals ? literalMember(list) : boundMember(list),
                prefix,
                empty,
                split,
                typesOf(list),
                literals || !ListColumns.areConvertible(typesOf(list), types())
                        ? null
                        : arrayQuery(ListColumns.stored(typesOf(list))));
        writeExpanding(list.values(), list.type(), expansion, head);
    }

    private ListMember boundMember(ExpandingBind<?> list) {
        if (list.rowTypes().isEmpty()) {
            return new ListMember.Single(place(list.type()), codec(list.type()));
        }
        List<Codec<?>> codecs = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (SqlType<?> type : list.rowTypes()) {
            row.append(codecs.isEmpty() ? "(" : ", ").append(place(type));
            codecs.add(codec(type));
        }
        return new ListMember.Row(row.append(')').toString(), List.copyOf(codecs));
    }

    private ListMember literalMember(ExpandingBind<?> list) {
        List<SqlType<?>> types = list.rowTypes();
        if (types.isEmpty()) {
            return new ListMember.Literal(value -> literal(list.type(), value));
        }
        return new ListMember.Literal(member -> {
            List<?> row = (List<?>) Objects.requireNonNull(member);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < types.size(); i++) {
                text.append(i == 0 ? "(" : ", ").append(literal(types.get(i), row.get(i)));
            }
            return text.append(')').toString();
        });
    }

    /**
     * The query by which a list that is too long to be sent value by value is sent as a whole, or null if the dialect
     * has none for values, or rows of values, of these types.
     */
    protected @Nullable ArrayQuery arrayQuery(List<SqlType<?>> types) {
        return null;
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
            if (lowered && Character.isLetter(escape)) {
                throw unsupported("a letter as the escape of ilike()", "it would be lowered; use a sign such as /");
            }
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

    /**
     * Writes a replacement as a function that replaces all matches unless told otherwise, and takes a position and a
     * number of the match before the flags.
     */
    protected final void writeReplacementOfAll(RegexpReplace replacement) {
        write("REGEXP_REPLACE(");
        write(replacement.source());
        write(", ");
        write(replacement.pattern());
        write(", ");
        write(replacement.replacement());
        String flags = flagsButGlobal(replacement);
        if (!flags.isEmpty()) {
            write(", 1, 0, ");
            writeLiteral(flags);
        }
        write(")");
    }

    /** The flags of a replacement without {@code g}, for dialects that replace all matches anyway; empty for none. */
    protected static String flagsButGlobal(RegexpReplace replacement) {
        String flags = replacement.flags();
        return flags == null ? "" : flags.replace("g", "");
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
        throw unsupported("full text search", "the database is not known to have one; use contains() or regexpMatch()");
    }
}
