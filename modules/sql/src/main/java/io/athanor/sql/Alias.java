package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or anything else to select from under another name. */
public final class Alias extends DerivedClause {

    private final FromClause original;
    private final @Nullable Element standsFor;

    /** Something under a name; null lets the compiler make one up. */
    public Alias(FromClause original, @Nullable String name) {
        this(original, name, null);
    }

    /**
     * Something under a name, in the place of an element of an upper layer: statements in which the one has taken the
     * other's place only in part are told apart by it.
     */
    public Alias(FromClause original, @Nullable String name, @Nullable Element standsFor) {
        super(
                name,
                alias -> DerivedColumns.of(
                        "alias of " + original.name(),
                        alias,
                        renamable(original).columns()));
        this.original = original;
        this.standsFor = standsFor;
    }

    private static FromClause renamable(FromClause original) {
        if (original instanceof Join) {
            throw new IllegalArgumentException(
                    "a join has no name to change: " + original + "; use select(join).subquery(name)");
        }
        return original;
    }

    /** The table that has the name. */
    TableClause table(String statement) {
        if (original instanceof TableClause table) {
            return table;
        }
        throw new IllegalArgumentException(
                statement + " changes a table, under another name or not; " + this + " stands for something else");
    }

    /** The column of what is renamed that one of this alias stands for; null if it is none of its columns. */
    @SuppressWarnings("unchecked") // both have the type of the column
    <T> @Nullable ColumnClause<T> originalOf(ColumnClause<T> column) {
        if (column.table() != this) {
            return null;
        }
        return (ColumnClause<T>) original.columns().get(columns().list().indexOf(column));
    }

    /** What is renamed. */
    public FromClause original() {
        return original;
    }

    @Override
    public List<ForeignKeyLink> foreignKeys() {
        List<ForeignKeyLink> links = new ArrayList<>();
        for (ForeignKeyLink link : original.foreignKeys()) {
            links.add(link.movedTo(this));
        }
        return links;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitAlias(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(standsFor == null ? this : standsFor);
        structure.attribute(name);
        structure.part(original);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FromClause newOriginal = rewriter.rewrite(original);
        return newOriginal == original ? this : new Alias(newOriginal, name, standsFor);
    }
}
