package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or of anything else that can be selected from.
 *
 * @param <T> the Java type of the values
 */
public class ColumnClause<T> extends Expression<T> {

    private final String name;
    private final SqlType<T> type;
    private final @Nullable FromClause table;
    private final boolean indivisible;

    /** A column; {@code table} is null for a name that is not qualified. */
    public ColumnClause(@Nullable FromClause table, String name, SqlType<T> type) {
        this(table, name, type, false);
    }

    /**
     * For subclasses.
     *
     * @param indivisible whether there is one object per column of the database, which the structure of a statement
     *     therefore need not take apart
     */
    protected ColumnClause(@Nullable FromClause table, String name, SqlType<T> type, boolean indivisible) {
        this.table = table;
        this.name = name;
        this.type = type;
        this.indivisible = indivisible;
    }

    final boolean isIndivisible() {
        return indivisible;
    }

    /** The name in the database. */
    public final String name() {
        return name;
    }

    /** The name in the program, which is the name in the database unless it was given another. */
    public String key() {
        return name;
    }

    /** When its name is written in quotes. */
    public Quoting quoting() {
        return Quoting.AS_NEEDED;
    }

    /**
     * This column with its name written in quotes always or never, for a table that is known by its name only.
     *
     * @throws IllegalArgumentException if the name is never to be quoted but has characters that must be
     */
    public final ColumnClause<T> quoted(Quoting newQuoting) {
        return new QuotedColumn<>(table(), name, type(), newQuoting);
    }

    /** A column of the same name and type that belongs to something else. */
    final ColumnClause<T> movedTo(FromClause newTable) {
        return quoting() == Quoting.AS_NEEDED
                ? new ColumnClause<>(newTable, name, type())
                : new QuotedColumn<>(newTable, name, type(), quoting());
    }

    /** What the column belongs to, or null if it is not qualified. */
    public @Nullable FromClause table() {
        return table;
    }

    /** What it gets in an INSERT that has no value for it, or null for what the database gives. */
    public @Nullable Expression<?> insertDefault() {
        return null;
    }

    /** What it gets in an UPDATE that has no value for it, or null to leave it as it is. */
    public @Nullable Expression<?> updateDefault() {
        return null;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public final String defaultName() {
        return name;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitColumn(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(name);
        structure.attribute(type());
        structure.part(table());
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FromClause old = table();
        if (old == null) {
            return this;
        }
        FromClause replaced = rewriter.rewrite(old);
        return replaced == old ? this : replaced.c(key());
    }
}
