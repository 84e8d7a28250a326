package io.athanor.orm.mapping;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.ComponentPath;
import io.athanor.orm.metamodel.Deferral;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import org.jspecify.annotations.Nullable;

/**
 * A column of a mapped table, and where an object keeps its value.
 *
 * <p>The slot numbers the columns of a mapper from 0 in the order of the table; the attribute numbers the fields of the
 * class. They are two things: rows are made of slots, objects of attributes. Compared by identity.
 */
public final class MappedColumn {

    private final int slot;
    private final int attribute;
    private final String name;
    private final ColumnClause<?> column;
    private final boolean isKey;
    private final @Nullable Deferral deferral;
    private final @Nullable ComponentPath access;

    MappedColumn(
            int slot,
            int attribute,
            String name,
            ColumnClause<?> column,
            boolean isKey,
            @Nullable Deferral deferral,
            @Nullable ComponentPath access) {
        this.slot = slot;
        this.attribute = attribute;
        this.name = name;
        this.column = column;
        this.isKey = isKey;
        this.deferral = deferral;
        this.access = access;
    }

    /** The place among the mapper's columns. */
    public int slot() {
        return slot;
    }

    /** The number of the attribute that holds the value. */
    public int attribute() {
        return attribute;
    }

    /** The name of the attribute. */
    public String name() {
        return name;
    }

    /** The column of the table. */
    public ColumnClause<?> column() {
        return column;
    }

    /** Whether it is a part of the primary key. */
    public boolean isKey() {
        return isKey;
    }

    /** How it is loaded if it is left out when objects are loaded, or null if it is not. */
    public @Nullable Deferral deferral() {
        return deferral;
    }

    /**
     * The column as one of a from clause: the table itself, an alias, a join of tables or aliases, or a subquery with
     * columns of the same names.
     */
    public ColumnClause<?> in(FromClause from) {
        if (from == column.table()) {
            return column;
        }
        ColumnClause<?> joined = from instanceof Join ? EntityFrom.column(from, column) : null;
        return joined != null ? joined : from.c(column.key());
    }

    /** The value that an object's field holds; nothing is loaded. */
    public @Nullable Object get(Instrumented entity) {
        Object value = entity.$orm_get(attribute);
        return access == null ? value : access.of(value);
    }

    /** The value that the column has where the attribute has one: that of a component if it is embedded. */
    public @Nullable Object of(@Nullable Object attributeValue) {
        return access == null ? attributeValue : access.of(attributeValue);
    }

    /** Whether the attribute holds an embedded value of which this is one column. */
    public boolean isComponent() {
        return access != null;
    }

    /** Sets an object's field; nothing is recorded. */
    public void set(Instrumented entity, @Nullable Object value) {
        if (access != null) {
            throw new IllegalStateException(name + " is a component, which is set with the whole value");
        }
        entity.$orm_set(attribute, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
