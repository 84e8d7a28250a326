package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.VersionGenerator;
import io.athanor.orm.error.MappingException;
import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Builds a column attribute; generated code uses it.
 *
 * @param <E> the mapped class
 * @param <T> the Java type of the values
 */
public final class ColumnBuilder<E, T> {

    private final EntityDescriptor.Builder<E> entity;
    private final String name;
    private final SqlType<T> type;
    private String column;
    private boolean id;
    private boolean nullable = true;
    private boolean unique;
    private ColumnDescription.@Nullable ForeignKeyDescription foreignKey;
    private @Nullable Deferral deferral;
    private @Nullable VersionDescription version;

    ColumnBuilder(EntityDescriptor.Builder<E> entity, String name, SqlType<T> type) {
        this.entity = entity;
        this.name = name;
        this.column = name;
        this.type = type;
    }

    /** As a part of the primary key. */
    public ColumnBuilder<E, T> id() {
        id = true;
        nullable = false;
        return this;
    }

    /** With a name of the column that is not the field's. */
    public ColumnBuilder<E, T> named(String columnName) {
        column = columnName;
        return this;
    }

    /** As NOT NULL. */
    public ColumnBuilder<E, T> notNull() {
        nullable = false;
        return this;
    }

    /** As UNIQUE. */
    public ColumnBuilder<E, T> unique() {
        unique = true;
        return this;
    }

    /** As a foreign key to {@code "table.column"}. */
    public ColumnBuilder<E, T> references(String target) {
        return references(target, "", "", "");
    }

    /** As a foreign key to {@code "table.column"}; empty strings leave out the constraint's name and actions. */
    public ColumnBuilder<E, T> references(String target, String constraint, String onDelete, String onUpdate) {
        foreignKey = new ColumnDescription.ForeignKeyDescription(target, constraint, onDelete, onUpdate);
        return this;
    }

    /**
     * As left out when objects are loaded, and loaded at the first access together with the others of a group, which is
     * empty for none, unless that raises.
     */
    public ColumnBuilder<E, T> deferred(String group, boolean raises) {
        deferral = new Deferral(group, raises);
        return this;
    }

    /** As the version of its row; the flush makes the next one by the type. */
    public ColumnBuilder<E, T> version() {
        version = VersionDescription.of(type.javaType());
        return this;
    }

    /** As the version of its row; the generator makes the next one. */
    public ColumnBuilder<E, T> version(VersionGenerator<? super T> generator) {
        version = new VersionDescription(VersionDescription.Source.FLUSH, generator);
        return this;
    }

    /** As the version of its row, which the database or the program makes. */
    public ColumnBuilder<E, T> version(VersionDescription.Source source) {
        version = new VersionDescription(source, null);
        return this;
    }

    /** The finished attribute. */
    public ColumnAttribute<E, T> add() {
        if (id && deferral != null) {
            throw new MappingException("The attribute " + entity.owner().name() + "." + name
                    + " is deferred and in the primary key, without which no object can be told. Remove one or the"
                    + " other.");
        }
        return entity.add(
                new ColumnDescription(
                        name, entity.nextIndex(), column, type, id, nullable, unique, foreignKey, deferral, version),
                type);
    }
}
