package io.athanor.orm.metamodel;

import io.athanor.sql.Alias;
import io.athanor.sql.FromClause;
import io.athanor.sql.Structure;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class under another name in a statement, or the rows of a subquery as objects of the class.
 *
 * @param <E> the mapped class
 */
public abstract non-sealed class EntityAlias<E> extends EntityReference<E> {

    private final EntityDescriptor<E> descriptor;
    private final @Nullable String name;
    private final @Nullable FromClause subquery;
    private final AtomicReference<@Nullable Renamed> clause = new AtomicReference<>();

    private record Renamed(FromClause original, FromClause clause) {}

    /** A class under a name; null lets the compiler make one up. */
    protected EntityAlias(EntityDescriptor<E> descriptor, @Nullable String name) {
        this.descriptor = descriptor;
        this.name = name;
        this.subquery = null;
    }

    /** The rows of a subquery, which must have the columns of the class's table, as objects of the class. */
    protected EntityAlias(EntityDescriptor<E> descriptor, FromClause subquery) {
        this.descriptor = descriptor;
        this.name = null;
        this.subquery = subquery;
    }

    /** The attribute of the class, or of a mapped class above it, as one of this alias. */
    protected final <T> ColumnAttribute<E, T> attribute(ColumnAttribute<? super E, T> attribute) {
        return attribute.of(this);
    }

    /** The attribute of the class, or of a mapped class above it, as one of this alias. */
    protected final <R> ReferenceAttribute<E, R> attribute(ReferenceAttribute<? super E, R> attribute) {
        return attribute.of(this);
    }

    /** The attribute of the class, or of a mapped class above it, as one of this alias. */
    protected final <R> CollectionAttribute<E, R> attribute(CollectionAttribute<? super E, R> attribute) {
        return attribute.of(this);
    }

    /** The attribute of the class, or of a mapped class above it, as one of this alias. */
    protected final <T> HybridAttribute<E, T> attribute(HybridAttribute<? super E, T> attribute) {
        return attribute.ownedBy(this);
    }

    /** What the rows come from in place of the class's table, or null for the table. */
    public final @Nullable FromClause subquery() {
        return subquery;
    }

    /**
     * What the rows come from: the subquery, or the class's table under the name. It is the same at each call with the
     * same clause, so that queries which are put together mean the same by this alias.
     *
     * @param from the class's table, or its tables joined
     * @param naming gives each table of a clause the alias that a function makes for it
     */
    public final FromClause of(
            FromClause from, BiFunction<FromClause, Function<FromClause, Alias>, FromClause> naming) {
        if (subquery != null) {
            return subquery;
        }
        Renamed known = clause.get();
        while (known == null || known.original != from) {
            FromClause renamed =
                    naming.apply(from, table -> new Alias(table, from == table ? name : nameOf(table), this));
            clause.compareAndSet(known, new Renamed(from, renamed));
            known = clause.get();
        }
        return known.clause;
    }

    /** The name of one of several tables. */
    final @Nullable String nameOf(FromClause table) {
        return name == null ? null : name + "_" + table.name();
    }

    /** The name of the alias, or null if the compiler makes one up. */
    public final @Nullable String aliasName() {
        return name;
    }

    @Override
    public final EntityDescriptor<E> descriptor() {
        return descriptor;
    }

    @Override
    public final String name() {
        return name == null ? descriptor.name() : name;
    }

    @Override
    public final void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.part(descriptor);
        structure.part(subquery);
        describeFurther(structure);
    }

    /** What else tells statements with the alias from others. */
    void describeFurther(Structure structure) {}
}
