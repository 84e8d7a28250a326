package io.athanor.schema;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Expression;
import io.athanor.sql.RowValues;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is defined, before it belongs to a table. Immutable: each method returns a changed copy, so that one
 * definition may serve several tables.
 *
 * @param <T> the Java type of the values
 */
public final class ColumnDefinition<T> implements TableElement {

    // Written only to a copy that nobody else has seen yet; see with().
    private final String name;
    private @Nullable SqlType<T> type;
    private @Nullable String key;
    private boolean primaryKey;
    private @Nullable Boolean nullable;
    private boolean unique;
    private boolean indexed;
    private Autoincrement autoincrement = Autoincrement.AUTOMATIC;
    private @Nullable ColumnDefault<T> defaultValue;
    private @Nullable ColumnDefault<T> onUpdate;
    private @Nullable Expression<?> serverDefault;
    private boolean serverGenerated;
    private boolean serverOnUpdate;
    private @Nullable Identity identity;
    private @Nullable Computed computed;
    private @Nullable String comment;
    private boolean system;
    private @Nullable CheckedValues checkedValues;
    private List<ForeignKeyConstraint> references = List.of();
    private DialectOptions options = DialectOptions.NONE;

    ColumnDefinition(String name, @Nullable SqlType<T> type) {
        if (name.isEmpty()) {
            throw new SchemaException("a column must have a name");
        }
        this.name = name;
        this.type = type;
    }

    private ColumnDefinition(ColumnDefinition<T> original) {
        this.name = original.name;
        this.type = original.type;
        this.key = original.key;
        this.primaryKey = original.primaryKey;
        this.nullable = original.nullable;
        this.unique = original.unique;
        this.indexed = original.indexed;
        this.autoincrement = original.autoincrement;
        this.defaultValue = original.defaultValue;
        this.onUpdate = original.onUpdate;
        this.serverDefault = original.serverDefault;
        this.serverGenerated = original.serverGenerated;
        this.serverOnUpdate = original.serverOnUpdate;
        this.identity = original.identity;
        this.computed = original.computed;
        this.comment = original.comment;
        this.system = original.system;
        this.checkedValues = original.checkedValues;
        this.references = original.references;
        this.options = original.options;
    }

    private ColumnDefinition<T> with(Consumer<ColumnDefinition<T>> change) {
        ColumnDefinition<T> copy = new ColumnDefinition<>(this);
        change.accept(copy);
        return copy;
    }

    /** Reached by another name in the program than in the database. */
    public ColumnDefinition<T> key(String newKey) {
        return with(copy -> copy.key = newKey);
    }

    /** A part of the primary key, and so not NULL. */
    public ColumnDefinition<T> primaryKey() {
        return with(copy -> copy.primaryKey = true);
    }

    /** Never NULL. */
    public ColumnDefinition<T> notNull() {
        return nullable(false);
    }

    /** NULL or not; columns outside of the primary key may be NULL unless told otherwise. */
    public ColumnDefinition<T> nullable(boolean isNullable) {
        return with(copy -> copy.nullable = isNullable);
    }

    /** Without two rows of the same value: a unique constraint, or a unique index if it is indexed too. */
    public ColumnDefinition<T> unique() {
        return with(copy -> copy.unique = true);
    }

    /** With an index, named by the naming convention. */
    public ColumnDefinition<T> indexed() {
        return with(copy -> copy.indexed = true);
    }

    /**
     * With a check that the database accepts only the values of the type, a truth value or an enumeration, where it
     * stores them in a way that accepts more.
     */
    public ColumnDefinition<T> checkValues() {
        return with(copy -> copy.checkedValues = new CheckedValues(null));
    }

    /** As {@link #checkValues()}, under a name for the constraint. */
    public ColumnDefinition<T> checkValues(String constraintName) {
        return with(copy -> copy.checkedValues = new CheckedValues(constraintName));
    }

    /** Numbered by the database or not, whatever the rule says. */
    public ColumnDefinition<T> autoincrement(boolean numbered) {
        return with(copy -> copy.autoincrement = numbered ? Autoincrement.YES : Autoincrement.NO);
    }

    /** With a value that the program gives where a statement has none. */
    public ColumnDefinition<T> defaultValue(T value) {
        return with(copy -> copy.defaultValue = new ColumnDefault.Constant<>(value));
    }

    /** With a value asked for once for each row, where a statement has none. */
    public ColumnDefinition<T> defaultValue(Supplier<? extends @Nullable T> supplier) {
        return with(copy -> copy.defaultValue = new ColumnDefault.Supplied<>(supplier));
    }

    /** With a value made for each row from the row's other values, where a statement has none. */
    public ColumnDefinition<T> defaultFrom(Function<RowValues, ? extends @Nullable T> function) {
        return with(copy -> copy.defaultValue = new ColumnDefault.Derived<>(function));
    }

    /** With an expression that becomes a part of an INSERT that has no value. */
    public ColumnDefinition<T> defaultValue(Expression<? extends T> expression) {
        return with(copy -> copy.defaultValue = new ColumnDefault.Computation<>(expression));
    }

    /** With the numbers of a sequence, where the database has sequences. */
    public ColumnDefinition<T> sequence(Sequence sequence) {
        return with(copy -> copy.defaultValue = new ColumnDefault.NextNumber<>(sequence));
    }

    /** With a value that the program gives when a row is updated without one. */
    public ColumnDefinition<T> onUpdate(T value) {
        return with(copy -> copy.onUpdate = new ColumnDefault.Constant<>(value));
    }

    /** With a value asked for once for each row that is updated without one. */
    public ColumnDefinition<T> onUpdate(Supplier<? extends @Nullable T> supplier) {
        return with(copy -> copy.onUpdate = new ColumnDefault.Supplied<>(supplier));
    }

    /** With a value made from the row's other new values for each row that is updated without one. */
    public ColumnDefinition<T> onUpdateFrom(Function<RowValues, ? extends @Nullable T> function) {
        return with(copy -> copy.onUpdate = new ColumnDefault.Derived<>(function));
    }

    /** With an expression that becomes a part of an UPDATE that has no value. */
    public ColumnDefinition<T> onUpdate(Expression<? extends T> expression) {
        return with(copy -> copy.onUpdate = new ColumnDefault.Computation<>(expression));
    }

    /** With a default of the database, a value. */
    public ColumnDefinition<T> serverDefault(T value) {
        SqlType<T> known = type;
        Expression<?> literal = known == null ? BindParameter.inferred(value) : BindParameter.of(known, value);
        return with(copy -> copy.serverDefault = literal);
    }

    /** With a default of the database, an expression such as a function call or {@code text("...")}. */
    public ColumnDefinition<T> serverDefault(Expression<?> expression) {
        return with(copy -> copy.serverDefault = expression);
    }

    /** With values that the database makes by means that DDL does not tell, such as a trigger. */
    public ColumnDefinition<T> serverGenerated() {
        return with(copy -> copy.serverGenerated = true);
    }

    /** With values that the database makes anew at each update, such as by a trigger. */
    public ColumnDefinition<T> serverOnUpdate() {
        return with(copy -> copy.serverOnUpdate = true);
    }

    /** Numbered by GENERATED AS IDENTITY. */
    public ColumnDefinition<T> identity(Identity newIdentity) {
        return with(copy -> copy.identity = newIdentity);
    }

    /** Computed by the database from other columns. */
    public ColumnDefinition<T> computed(Computed computation) {
        return with(copy -> copy.computed = computation);
    }

    /** With a comment that the database keeps; an empty one is none. */
    public ColumnDefinition<T> comment(String text) {
        return with(copy -> copy.comment = text.isEmpty() ? null : text);
    }

    /** There without being created, such as a system column. */
    public ColumnDefinition<T> system() {
        return with(copy -> copy.system = true);
    }

    /** With an option of one dialect, which the others ignore. */
    public ColumnDefinition<T> option(String dialect, String option, Object value) {
        return with(copy -> copy.options = options.with(dialect, option, value));
    }

    /**
     * Referring to {@code "table.column"}, which is looked up when it is first needed.
     *
     * @throws SchemaException if the text has another form
     */
    public ColumnDefinition<T> references(String target) {
        return references(target, UnaryOperator.identity());
    }

    /** Referring to {@code "table.column"} by a foreign key with further properties. */
    public ColumnDefinition<T> references(String target, UnaryOperator<ForeignKeyConstraint> properties) {
        return references(ColumnReference.of(target), properties);
    }

    /** Referring to a column. */
    public ColumnDefinition<T> references(Column<? extends T> target) {
        return references(target, UnaryOperator.identity());
    }

    /** Referring to a column by a foreign key with further properties. */
    public ColumnDefinition<T> references(Column<? extends T> target, UnaryOperator<ForeignKeyConstraint> properties) {
        return references(ColumnReference.of(target), properties);
    }

    private ColumnDefinition<T> references(ColumnReference target, UnaryOperator<ForeignKeyConstraint> properties) {
        List<ForeignKeyConstraint> all = new ArrayList<>(references);
        all.add(properties.apply(ForeignKeyConstraint.to(List.of(key()), List.of(target))));
        return with(copy -> copy.references = List.copyOf(all));
    }

    /** The name in the database. */
    public String name() {
        return name;
    }

    /** The name in the program. */
    public String key() {
        return key == null ? name : key;
    }

    /** The type, or null if it is that of the column referred to. */
    public @Nullable SqlType<T> type() {
        return type;
    }

    @Nullable CheckedValues checkedValues() {
        return checkedValues;
    }

    /** Whether it was said to be a part of the primary key. */
    public boolean isPrimaryKey() {
        return primaryKey;
    }

    /** Whether it may be NULL, as far as it was said here. */
    public boolean isNullable() {
        return nullable == null || nullable;
    }

    boolean isUnique() {
        return unique;
    }

    boolean isIndexed() {
        return indexed;
    }

    /** What was said about numbering. */
    public Autoincrement autoincrement() {
        return autoincrement;
    }

    @Nullable ColumnDefault<T> defaultValue() {
        return defaultValue;
    }

    @Nullable ColumnDefault<T> onUpdate() {
        return onUpdate;
    }

    /** The default of the database, or null. */
    public @Nullable Expression<?> serverDefaultExpression() {
        return serverDefault;
    }

    boolean isServerGenerated() {
        return serverGenerated;
    }

    boolean isServerOnUpdate() {
        return serverOnUpdate;
    }

    /** How it is GENERATED AS IDENTITY, or null. */
    public @Nullable Identity identity() {
        return identity;
    }

    /** How the database computes it, or null. */
    public @Nullable Computed computed() {
        return computed;
    }

    /** The comment, or null. */
    public @Nullable String comment() {
        return comment;
    }

    boolean isSystem() {
        return system;
    }

    DialectOptions options() {
        return options;
    }

    /** This definition with foreign keys that take the place of its own. */
    ColumnDefinition<T> withForeignKeys(List<ForeignKeyConstraint> foreignKeys) {
        return with(copy -> copy.references = List.copyOf(foreignKeys));
    }

    /** The foreign keys, with the final key of this column. */
    public List<ForeignKeyConstraint> foreignKeys() {
        return references.stream()
                .map(foreignKey -> foreignKey.onColumns(List.of(key())))
                .toList();
    }

    @Override
    public String toString() {
        return "Column " + name;
    }
}
