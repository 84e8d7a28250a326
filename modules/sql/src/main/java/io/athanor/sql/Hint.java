package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * SQL text for one dialect or for all, such as an index hint or a word behind SELECT; never from outside.
 *
 * @param text the text, in which {@code %(name)s} stands for the table's name
 * @param dialect the dialect's name, or null for all
 * @param table the table that it is about, or null for the statement
 */
public record Hint(
        String text, @Nullable String dialect, @Nullable FromClause table) {

    /** Whether it is for a dialect. */
    public boolean isFor(String dialectName) {
        return dialect == null || dialect.equals(dialectName);
    }

    void describe(Structure structure) {
        structure.attribute(text);
        structure.attribute(dialect);
        structure.part(table);
    }

    Hint rewrite(Rewriter rewriter) {
        FromClause newTable = rewriter.rewriteOptional(table);
        return newTable == table ? this : new Hint(text, dialect, newTable);
    }
}
