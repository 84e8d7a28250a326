package io.athanor.orm.metamodel;

import io.athanor.sql.ClauseList;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An embedded value of a mapped class: several columns that are compared and selected as one. The generated classes
 * have its components as attributes, which can be used like any column.
 *
 * @param <E> the mapped class
 * @param <V> the embeddable class
 */
public non-sealed class EmbeddedAttribute<E, V> extends Element implements EntityAttribute<E> {

    private final EntityReference<E> owner;
    private final EmbeddedDescription description;
    private final EmbeddableType<V> type;
    private final String path;

    /**
     * An attribute of a class or alias, or a value within one; generated code calls it.
     *
     * @param path the way from the attribute's value to this one, empty for itself, else with a point at the end
     */
    protected EmbeddedAttribute(
            EntityReference<E> owner, EmbeddedDescription description, EmbeddableType<V> type, String path) {
        this.owner = owner;
        this.description = description;
        this.type = type;
        this.path = path;
    }

    /** The column of a component; generated code calls it. */
    protected final <T> ColumnAttribute<E, T> component(String name, SqlType<T> columnType) {
        EmbeddedDescription.Leaf leaf = description.leaf(path + name);
        return new ColumnAttribute<>(owner, leaf.column(), columnType, leaf.position());
    }

    /** How values are made of columns. */
    public final EmbeddableType<V> type() {
        return type;
    }

    private List<EmbeddedDescription.Leaf> leaves() {
        return path.isEmpty()
                ? description.leaves()
                : description.leaves().stream()
                        .filter(leaf -> leaf.path().startsWith(path))
                        .toList();
    }

    /** What the annotations say. */
    public final EmbeddedDescription description() {
        return description;
    }

    @Override
    public final String name() {
        return path.isEmpty() ? description.name() : description.name() + "." + path.substring(0, path.length() - 1);
    }

    @Override
    public final int index() {
        return description.index();
    }

    @Override
    public final EntityReference<E> owner() {
        return owner;
    }

    @Override
    public final EntityAttribute<?> ownedBy(EntityReference<?> alias) {
        return new EmbeddedAttribute<>(alias, description, type, path);
    }

    /** Whether it equals a value, column by column; with null, whether all columns are NULL. */
    public final Predicate eq(@Nullable V value) {
        int depth = (int) path.chars().filter(letter -> letter == '.').count();
        return each(leaf -> {
            Object part = leaf.access().after(depth).of(value);
            return part == null ? column(leaf).isNull() : column(leaf).eq(part);
        });
    }

    /** Whether it equals another embedded value of the same class, column by column. */
    public final Predicate eq(EmbeddedAttribute<?, V> other) {
        List<EmbeddedDescription.Leaf> others = other.leaves();
        List<EmbeddedDescription.Leaf> own = leaves();
        return each(leaf -> column(leaf).eq(other.column(others.get(own.indexOf(leaf)))));
    }

    /** Whether it does not equal a value; with null, whether a column is not NULL. */
    public final Predicate ne(@Nullable V value) {
        return eq(value).not();
    }

    /** Whether there is no value: all columns are NULL. */
    public final Predicate isNull() {
        return each(leaf -> column(leaf).isNull());
    }

    /** Whether there is a value: one of the columns is not NULL. */
    public final Predicate isNotNull() {
        List<Predicate> criteria = new ArrayList<>();
        for (EmbeddedDescription.Leaf leaf : leaves()) {
            criteria.add(column(leaf).isNotNull());
        }
        return criteria.size() == 1 ? criteria.get(0) : ClauseList.of(Operator.OR, criteria);
    }

    private Predicate each(Function<EmbeddedDescription.Leaf, Predicate> criterion) {
        List<Predicate> criteria = new ArrayList<>();
        leaves().forEach(leaf -> criteria.add(criterion.apply(leaf)));
        return criteria.size() == 1 ? criteria.get(0) : ClauseList.of(Operator.AND, criteria);
    }

    /** The columns, in the order of the components. */
    public final List<Expression<?>> columns() {
        List<Expression<?>> columns = new ArrayList<>();
        leaves().forEach(leaf -> columns.add(column(leaf)));
        return columns;
    }

    @SuppressWarnings("unchecked") // the values come from this component
    private ColumnAttribute<E, Object> column(EmbeddedDescription.Leaf leaf) {
        return new ColumnAttribute<>(
                owner, leaf.column(), (SqlType<Object>) leaf.column().type(), leaf.position());
    }

    @Override
    public final void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public final void describe(Structure structure) {
        structure.part(owner);
        structure.attribute(name());
    }

    @Override
    public final String toString() {
        return owner + "." + name();
    }
}
