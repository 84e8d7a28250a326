package io.athanor.schema;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}: a typed handle that is an expression at the same time. Immutable and safe for use by
 * several threads.
 *
 * @param <T> the Java type of the values
 */
public final class Column<T> extends ColumnClause<T> {

    private final Table table;
    private final ColumnDefinition<T> definition;
    private volatile @Nullable SqlType<T> resolvedType;

    @SuppressWarnings("unchecked") // the placeholder is never handed out: type() is overridden
    Column(Table table, ColumnDefinition<T> definition) {
        super(table, definition.name(), (SqlType<T>) Types.UNKNOWN, true);
        this.table = table;
        this.definition = definition;
        this.resolvedType = definition.type();
    }

    /** The definition of a column of a name and a type. */
    public static <T> ColumnDefinition<T> of(String name, SqlType<T> type) {
        return new ColumnDefinition<>(name, type);
    }

    /** The definition of a column that has the type of the column it refers to; it must have a foreign key. */
    public static ColumnDefinition<Object> of(String name) {
        return new ColumnDefinition<>(name, null);
    }

    /** The definition of a column that refers to another and has its type. */
    public static <T> ColumnDefinition<T> referring(String name, Column<T> target) {
        return new ColumnDefinition<>(name, target.type()).references(target);
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public String key() {
        return definition.key();
    }

    /**
     * The type; that of the column referred to if it was defined without one.
     *
     * @throws UnresolvedReferenceException if it was defined without a type, and what it refers to is not in the
     *     metadata
     * @throws SchemaException if it was defined without a type and refers to nothing
     */
    @Override
    public SqlType<T> type() {
        SqlType<T> known = resolvedType;
        if (known == null) {
            known = ForeignKeys.typeOf(this);
            resolvedType = known;
        }
        return known;
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(this);
    }

    /** Whether the type was given, and is not taken from the column referred to. */
    boolean hasOwnType() {
        return definition.type() != null;
    }

    /** Whether it is a part of the primary key. */
    public boolean isPrimaryKey() {
        return table.primaryKey().columns().contains(key());
    }

    /** Whether it may be NULL. */
    public boolean isNullable() {
        return definition.isNullable() && !isPrimaryKey();
    }

    /** Whether it was defined without two rows of the same value. */
    public boolean isUnique() {
        return definition.isUnique();
    }

    /** Whether it was defined with an index. */
    public boolean isIndexed() {
        return definition.isIndexed();
    }

    /** Whether the database numbers the rows in it. */
    public boolean isAutoincrement() {
        return table.autoincrementColumn() == this;
    }

    /** What was said about numbering when it was defined. */
    public Autoincrement autoincrement() {
        return definition.autoincrement();
    }

    /** What the program gives to a row inserted without a value, or null. */
    public @Nullable ColumnDefault<T> defaultValue() {
        return definition.defaultValue();
    }

    /** The sequence whose numbers it has, or null. */
    public @Nullable Sequence sequence() {
        return definition.defaultValue() instanceof ColumnDefault.NextNumber<T> next ? next.sequence() : null;
    }

    /** What the program gives to a row updated without a value, or null. */
    public @Nullable ColumnDefault<T> onUpdate() {
        return definition.onUpdate();
    }

    /** What an INSERT without a value for it gives to it as the program's default, or null. */
    @Override
    public @Nullable Expression<?> insertDefault() {
        ColumnDefault<T> value = definition.defaultValue();
        return value == null ? null : value.expression(type());
    }

    /** What an UPDATE without a value for it gives to it, or null. */
    @Override
    public @Nullable Expression<?> updateDefault() {
        ColumnDefault<T> value = definition.onUpdate();
        return value == null ? null : value.expression(type());
    }

    /** The default of the database, or null. */
    public @Nullable Expression<?> serverDefault() {
        return definition.serverDefaultExpression();
    }

    /** Whether the database gives a value to a row inserted without one, in whatever way but by numbering. */
    public boolean isServerGenerated() {
        return definition.isServerGenerated() || serverDefault() != null || computed() != null;
    }

    /** Whether the database makes the value anew at each update. */
    public boolean isServerOnUpdate() {
        return definition.isServerOnUpdate() || computed() != null;
    }

    /** How it is GENERATED AS IDENTITY, or null. */
    public @Nullable Identity identity() {
        return definition.identity();
    }

    /** How the database computes it from other columns, or null. */
    public @Nullable Computed computed() {
        return definition.computed();
    }

    /** The comment, or null. */
    public @Nullable String comment() {
        return definition.comment();
    }

    /** Whether it is there without being created. */
    public boolean isSystem() {
        return definition.isSystem();
    }

    /** The options of dialects. */
    public DialectOptions options() {
        return definition.options();
    }

    /** The definition, by which an equal column can be made in another table. */
    public ColumnDefinition<T> definition() {
        return definition;
    }

    /** The name behind that of the table. */
    @Override
    public String toString() {
        // Not the generic text of an element, for which the type would have to be known.
        return table.fullName() + "." + name();
    }
}
