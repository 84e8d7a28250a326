package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.VersionGenerator;
import io.athanor.orm.error.MappingException;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.Identity;
import io.athanor.schema.Sequence;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    private ColumnName column;
    private boolean id;
    private boolean nullable = true;
    private boolean unique;
    private ColumnDescription.@Nullable ForeignKeyDescription foreignKey;
    private @Nullable Deferral deferral;
    private @Nullable VersionDescription version;
    private ColumnDetails details = ColumnDetails.NONE;
    private boolean isTracked;
    private @Nullable RowRole role;

    ColumnBuilder(EntityDescriptor.Builder<E> entity, String name, SqlType<T> type) {
        this.entity = entity;
        this.name = name;
        this.column = ColumnName.NOTHING.of(name);
        this.type = type;
    }

    ColumnBuilder<E, T> tracked() {
        isTracked = true;
        return this;
    }

    ColumnBuilder<E, T> like(ColumnDescription before) {
        column = before.naming();
        id = before.id();
        nullable = before.nullable();
        unique = before.unique();
        foreignKey = before.foreignKey();
        deferral = before.deferral();
        version = before.version();
        details = before.details();
        role = before.role();
        return this;
    }

    /** As no part of the primary key. */
    public ColumnBuilder<E, T> notId() {
        id = false;
        return this;
    }

    /** As a part of the primary key. */
    public ColumnBuilder<E, T> id() {
        id = true;
        nullable = false;
        return this;
    }

    /** With a name of the column that is not the field's. */
    public ColumnBuilder<E, T> named(String columnName) {
        column = ColumnName.given(columnName);
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
        return references(target, constraint, onDelete, onUpdate, io.athanor.schema.Deferral.UNSPECIFIED);
    }

    /** As a foreign key to {@code "table.column"} that is checked at another time. */
    public ColumnBuilder<E, T> references(
            String target, String constraint, String onDelete, String onUpdate, io.athanor.schema.Deferral deferral) {
        foreignKey = new ColumnDescription.ForeignKeyDescription(target, constraint, onDelete, onUpdate, deferral);
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

    /** As what decides something for all statements about its row. */
    public ColumnBuilder<E, T> role(RowRole decided) {
        role = decided;
        return this;
    }

    /** With a comment on the column. */
    public ColumnBuilder<E, T> comment(String text) {
        return with("comment " + text, column -> column.comment(text));
    }

    /** With a check that the database accepts only the values of the type, where it stores them in another one. */
    public ColumnBuilder<E, T> checkedValues() {
        return with("checked values", ColumnDefinition::checkValues);
    }

    /** With a value of new rows without one. */
    public ColumnBuilder<E, T> defaultValue(T value) {
        return with("default " + value, column -> column.defaultValue(value));
    }

    /** With an SQL expression for new rows without a value, which is sent with their INSERT. */
    public ColumnBuilder<E, T> defaultValue(Expression<? extends T> value) {
        return with("default expression", column -> column.defaultValue(value));
    }

    /** With what makes a value for each new row without one. */
    public ColumnBuilder<E, T> defaultFrom(Supplier<? extends @Nullable T> values) {
        return with("default of the program", column -> column.defaultValue(values));
    }

    /** With a value of changed rows that are given none. */
    public ColumnBuilder<E, T> onUpdate(T value) {
        return with("on update " + value, column -> column.onUpdate(value));
    }

    /** With an SQL expression for changed rows that are given no value, which is sent with their UPDATE. */
    public ColumnBuilder<E, T> onUpdate(Expression<? extends T> value) {
        return with("on update expression", column -> column.onUpdate(value));
    }

    /** With what makes a value for each changed row that is given none. */
    public ColumnBuilder<E, T> onUpdateFrom(Supplier<? extends @Nullable T> values) {
        return with("on update of the program", column -> column.onUpdate(values));
    }

    /** With a default of the database as SQL text, the empty text for one that a trigger makes. */
    public ColumnBuilder<E, T> serverDefault(String sql) {
        return with(
                "server default " + sql,
                column -> sql.isEmpty() ? column.serverGenerated() : column.serverDefault(Sql.text(sql)));
    }

    /** As made anew by the database at each update. */
    public ColumnBuilder<E, T> serverOnUpdate() {
        return with("server on update", ColumnDefinition::serverOnUpdate);
    }

    /** As computed by the database, by SQL text in which attributes stand in braces. */
    public ColumnBuilder<E, T> generated(String sql, Computed.Storage storage) {
        details = details.with(new ColumnDetails.Generated(sql, storage));
        return this;
    }

    /** As GENERATED AS IDENTITY. */
    public ColumnBuilder<E, T> identity(Identity identity) {
        return with("identity " + identity, column -> column.identity(identity).autoincrement(true));
    }

    /** As numbered by a sequence. */
    public ColumnBuilder<E, T> sequence(Sequence sequence) {
        return with("sequence " + sequence, column -> column.sequence(sequence));
    }

    /** As numbered by the database, or not. */
    public ColumnBuilder<E, T> numbered(boolean byDatabase) {
        return with("numbered " + byDatabase, column -> column.autoincrement(byDatabase));
    }

    private ColumnBuilder<E, T> with(String words, UnaryOperator<ColumnDefinition<T>> change) {
        details = details.with(words, change);
        return this;
    }

    /** The finished attribute. */
    public ColumnAttribute<E, T> add() {
        if (id && deferral != null) {
            throw new MappingException("The attribute " + entity.owner().name() + "." + name
                    + " is deferred and in the primary key, without which no object can be told. Remove one or the"
                    + " other.");
        }
        ColumnDescription description = new ColumnDescription(
                name,
                entity.nextIndex(),
                column.toString(),
                type,
                id,
                nullable,
                unique,
                foreignKey,
                deferral,
                version,
                details,
                column,
                role);
        return isTracked
                ? entity.addTracked(description, new ColumnAttribute<>(entity.owner(), description, type))
                : entity.add(description, type);
    }
}
