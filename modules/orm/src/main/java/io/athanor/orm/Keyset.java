package io.athanor.orm;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.WholeNumber;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.schema.Column;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Label;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Select;
import io.athanor.sql.TupleExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sort keys of a SELECT as the values by which a page is told from the next: completed by primary keys, so that no
 * two results have the same, and with a place for NULL. Immutable.
 */
final class Keyset {

    private final Select select;
    private final List<Key> keys;

    /**
     * A sort key.
     *
     * @param expression what is sorted by
     * @param descending whether the greatest comes first
     * @param nulls where NULL stands, or null if it does not occur
     */
    private record Key(Expression<?> expression, boolean descending, OrderBy.@Nullable Nulls nulls) {

        OrderBy order() {
            OrderBy order = new OrderBy(expression, descending ? Operator.DESC : Operator.ASC);
            return nulls == null ? order : nulls == OrderBy.Nulls.FIRST ? order.nullsFirst() : order.nullsLast();
        }
    }

    private Keyset(Select select, List<Key> keys) {
        this.select = select;
        this.keys = keys;
    }

    /**
     * The sort keys of a SELECT.
     *
     * @throws UnsupportedQueryException if the results cannot be told apart by sort keys
     */
    static Keyset of(Session session, Select select) {
        if (select.isDistinct() || !select.distinctOn().isEmpty()) {
            throw refused("drops duplicate rows", "Leave out distinct(), or call fromSelf() after it");
        }
        List<Key> keys = new ArrayList<>();
        for (Element key : select.orderBy()) {
            OrderBy order = key instanceof OrderBy known ? known : null;
            Element bare = order == null ? key : order.expression();
            if (!(bare instanceof Expression<?> expression) || expression instanceof Label<?>) {
                throw refused(
                        "is sorted by " + bare + ", whose value cannot be compared",
                        "Sort by attributes or expressions");
            }
            keys.add(key(session, select, expression, order));
        }
        complete(session, select, keys);
        return new Keyset(select, keys);
    }

    private static Key key(Session session, Select select, Expression<?> expression, @Nullable OrderBy order) {
        boolean descending = order != null && Operator.DESC.equals(order.direction());
        if (!mayBeNull(session, select, expression)) {
            return new Key(expression, descending, null);
        }
        OrderBy.Nulls nulls = order == null ? null : order.nulls();
        return new Key(expression, descending, nulls == null ? OrderBy.Nulls.LAST : nulls);
    }

    private static boolean mayBeNull(Session session, Select select, Expression<?> expression) {
        if (!(expression instanceof ColumnAttribute<?, ?> attribute)) {
            return true;
        }
        for (JoinStep step : select.joins()) {
            if (step.kind() != Join.Kind.INNER) {
                return true;
            }
        }
        MappedColumn column =
                session.mapperOf(attribute.owner().descriptor().javaType()).columnOf(attribute);
        return column == null
                || !(column.column() instanceof Column<?> known)
                || known.isNullable()
                || isOfClassBelow(session, select, attribute, column);
    }

    /** Whether a column comes along for the objects of a class below the one selected, so that others have NULL. */
    private static boolean isOfClassBelow(
            Session session, Select select, ColumnAttribute<?, ?> attribute, MappedColumn column) {
        if (attribute.owner().whole() != attribute.owner()) {
            return true;
        }
        for (Element selected : select.resultColumns()) {
            if (selected instanceof PolymorphicAlias<?> alias
                    && !session.mapperOf(alias.descriptor().javaType())
                            .columns()
                            .contains(column)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the primary keys of what is selected, unless groups tell the results apart. */
    private static void complete(Session session, Select select, List<Key> keys) {
        if (!select.groupBy().isEmpty()) {
            for (Element group : select.groupBy()) {
                if (group instanceof Expression<?> expression) {
                    add(session, select, keys, expression);
                } else {
                    throw refused("is grouped by " + group, "Group by its key and what else is selected");
                }
            }
            return;
        }
        Set<EntityReference<?>> entities = new LinkedHashSet<>();
        for (Element column : select.resultColumns()) {
            EntityReference<?> entity = QueryRoots.of(column);
            if (entity != null) {
                entities.add(entity);
            }
        }
        if (entities.isEmpty()) {
            throw refused("selects nothing of a class, so that two results may be alike", "Select an attribute");
        }
        for (EntityReference<?> entity : entities) {
            Mapper mapper = session.mapperOf(entity.descriptor().javaType());
            for (MappedColumn part : mapper.primaryKey().columns()) {
                EntityAttribute<?> attribute = entity.attribute(part.attribute());
                if (!(attribute instanceof ColumnAttribute<?, ?> column)) {
                    throw refused(
                            "selects " + entity + ", whose primary key is the value " + attribute,
                            "Sort by components of the key, and select those");
                }
                add(session, select, keys, column);
            }
        }
    }

    private static void add(Session session, Select select, List<Key> keys, Expression<?> expression) {
        for (Key key : keys) {
            if (isSame(key.expression, expression)) {
                return;
            }
        }
        boolean descending = !keys.isEmpty() && keys.get(keys.size() - 1).descending;
        Key added = key(session, select, expression, null);
        keys.add(new Key(expression, descending, added.nulls));
    }

    private static boolean isSame(Expression<?> one, Expression<?> other) {
        return one == other
                || one instanceof ColumnAttribute<?, ?> a
                        && other instanceof ColumnAttribute<?, ?> b
                        && a.owner() == b.owner()
                        && a.index() == b.index()
                        && a.component() == b.component();
    }

    private static UnsupportedQueryException refused(String reason, String remedy) {
        return new UnsupportedQueryException(
                "A page behind a cursor needs sort keys that tell all results apart, and the query " + reason + ". "
                        + remedy + ", or use page() with numbers.");
    }

    /** The number of sort keys. */
    int size() {
        return keys.size();
    }

    /** The expressions that are sorted by. */
    List<Element> expressions() {
        List<Element> expressions = new ArrayList<>();
        keys.forEach(key -> expressions.add(key.expression));
        return expressions;
    }

    /** The SELECT in the complete order. */
    Select ordered() {
        return select.unordered().orderBy(keys.stream().map(Key::order).toArray(Element[]::new));
    }

    /**
     * The SELECT in the complete order, of what stands behind a place.
     *
     * @throws IllegalArgumentException if the place has other values than the sort keys
     */
    Select after(Cursor cursor) {
        List<@Nullable Object> values = cursor.values();
        if (values.size() != keys.size()) {
            throw new IllegalArgumentException(
                    "The cursor has " + values.size() + " values, but the query is sorted by " + expressions()
                            + ", the primary key included. Use the cursor of a page of the same query.");
        }
        List<@Nullable Expression<?>> bound = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            bound.add(values.get(i) == null ? null : bind(keys.get(i), values.get(i)));
        }
        Expression<Boolean> criterion = isOneRow() ? row(bound) : behind(0, bound);
        return criterion == null ? nothing() : where(ordered(), criterion);
    }

    @SuppressWarnings("varargs")
    private static Select where(Select select, Expression<Boolean> criterion) {
        return select.where(criterion);
    }

    private Select nothing() {
        return where(ordered(), io.athanor.sql.Sql.falseValue());
    }

    private static Expression<?> bind(Key key, @Nullable Object value) {
        Class<?> type = key.expression.type().javaType();
        Object fitting = WholeNumber.as(type, java.util.Objects.requireNonNull(value));
        if (!type.isInstance(fitting)) {
            throw new IllegalArgumentException(
                    "The cursor has a " + value.getClass().getSimpleName() + " for "
                            + key.expression + ", which is a " + type.getSimpleName()
                            + ". Use the cursor of a page of the same query.");
        }
        return bound(key.expression, fitting);
    }

    private static <V> Expression<V> bound(Expression<V> like, Object value) {
        return BindParameter.of(like.type(), like.type().javaType().cast(value));
    }

    /** Whether all keys are sorted in one direction and never NULL, so that they can be compared as one row. */
    private boolean isOneRow() {
        boolean descending = keys.get(0).descending;
        return keys.stream().allMatch(key -> key.nulls == null && key.descending == descending);
    }

    private Expression<Boolean> row(List<@Nullable Expression<?>> bound) {
        Operator operator = keys.get(0).descending ? Operator.LT : Operator.GT;
        List<Expression<?>> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Expression<?> value = bound.get(i);
            if (value == null) {
                throw new IllegalArgumentException("The cursor has null for " + keys.get(i).expression
                        + ", which is never null. Use the cursor of a page of the same query.");
            }
            values.add(value);
        }
        if (values.size() == 1) {
            return keys.get(0).expression.compare(operator, values.get(0));
        }
        List<Expression<?>> expressions = new ArrayList<>();
        keys.forEach(key -> expressions.add(key.expression));
        return new TupleExpression(expressions).compare(operator, new TupleExpression(values));
    }

    /** That the keys from one on are behind those of the place; null if nothing is. */
    private @Nullable Expression<Boolean> behind(int from, List<@Nullable Expression<?>> bound) {
        Key key = keys.get(from);
        Expression<?> value = bound.get(from);
        Expression<Boolean> greater = greater(key, value);
        Expression<Boolean> further = from + 1 < keys.size() ? behind(from + 1, bound) : null;
        if (further == null) {
            return greater;
        }
        Expression<Boolean> equal =
                value == null ? key.expression.isNull() : key.expression.compare(Operator.EQ, value);
        Expression<Boolean> alike = ClauseList.of(Operator.AND, List.of(equal, further));
        return greater == null ? alike : ClauseList.of(Operator.OR, List.of(greater, alike));
    }

    private static @Nullable Expression<Boolean> greater(Key key, @Nullable Expression<?> value) {
        if (value == null) {
            return key.nulls == OrderBy.Nulls.FIRST ? key.expression.isNotNull() : null;
        }
        Expression<Boolean> greater = key.expression.compare(key.descending ? Operator.LT : Operator.GT, value);
        return key.nulls == OrderBy.Nulls.LAST
                ? ClauseList.of(Operator.OR, List.of(greater, key.expression.isNull()))
                : greater;
    }
}
