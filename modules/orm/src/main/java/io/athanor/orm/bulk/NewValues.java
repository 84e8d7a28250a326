package io.athanor.orm.bulk;

import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.evaluate.Evaluator;
import io.athanor.orm.evaluate.NotEvaluable;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.WholeNumber;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Column;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Rewriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of updated rows get: values that can be computed in Java, while the others are forgotten, with what
 * follows from them. Changes that were not flushed stay.
 */
final class NewValues {

    private final List<Computed> computed = new ArrayList<>();
    private final List<Integer> forgotten = new ArrayList<>();

    private final List<Below> below = new ArrayList<>();

    /** What objects of a class below forget, too. */
    private record Below(Class<?> type, int attribute) {}

    private record Computed(MappedColumn column, Evaluation value) {}

    NewValues(TableChange change, Evaluator evaluator) {
        Mapper mapper = change.mapper();
        change.columns().forEach((column, value) -> {
            Evaluation evaluation = evaluation(change.columns(), column, value, evaluator);
            if (evaluation == null || column.isComponent()) {
                forgotten.add(column.attribute());
            } else {
                computed.add(new Computed(column, evaluation));
            }
        });
        for (MappedColumn column : mapper.columns()) {
            if (!change.columns().containsKey(column)
                    && column.column() instanceof Column<?> own
                    && (own.onUpdate() != null || own.isServerOnUpdate() || own.computed() != null)) {
                forgotten.add(column.attribute());
            }
        }
        mapper.computed().forEach(attribute -> forgotten.add(attribute.attribute()));
        for (Relationship relationship : mapper.relationships()) {
            if (relationship.path().ownerColumns().stream().anyMatch(change.columns()::containsKey)) {
                forgotten.add(relationship.attribute());
            }
        }
        addBelow(mapper, change);
    }

    /** What classes below add and is made of what changes is not known any more, as it is of the class itself. */
    private void addBelow(Mapper mapper, TableChange change) {
        for (Mapper child : mapper.children()) {
            int inherited = mapper.shape().attributeCount();
            child.computed().stream()
                    .filter(attribute -> attribute.attribute() >= inherited)
                    .forEach(attribute -> below.add(new Below(child.type(), attribute.attribute())));
            for (Relationship relationship : child.relationships()) {
                if (relationship.source() == child
                        && relationship.path().ownerColumns().stream().anyMatch(change.columns()::containsKey)) {
                    below.add(new Below(child.type(), relationship.attribute()));
                }
            }
            addBelow(child, change);
        }
    }

    /** A value made of another column that the statement sets differs between databases. */
    private static @Nullable Evaluation evaluation(
            Map<MappedColumn, Expression<?>> columns, MappedColumn column, Expression<?> value, Evaluator evaluator) {
        boolean[] mixed = {false};
        new Rewriter() {
            @Override
            public Element replace(Element element) {
                mixed[0] |= columns.keySet().stream().anyMatch(set -> set != column && set.column() == element);
                return element.rewrite(this);
            }
        }.rewrite(value);
        try {
            return mixed[0] ? null : evaluator.of(value);
        } catch (NotEvaluable e) {
            return null;
        }
    }

    /** The values of one object's attributes, computed before the statement changes any. */
    void apply(List<Match> matches, PersistenceContext objects) {
        for (Match match : matches) {
            EntityState state = match.state();
            @Nullable Object[] values = new Object[computed.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = match.certain() ? value(computed.get(i), state, match.entity()) : Evaluation.UNKNOWN;
            }
            for (int i = 0; i < values.length; i++) {
                apply(objects, state, match.entity(), computed.get(i).column, values[i]);
            }
            for (int attribute : forgotten) {
                forget(objects, state, attribute);
            }
            for (Below one : below) {
                if (one.type.isInstance(match.entity())) {
                    forget(objects, state, one.attribute);
                }
            }
        }
    }

    private static void forget(PersistenceContext objects, EntityState state, int attribute) {
        if (!state.isChanged(attribute) && state.unloadedChanges(attribute) == null) {
            objects.expire(state, attribute);
        }
    }

    private static @Nullable Object value(Computed one, EntityState state, Instrumented entity) {
        Object value;
        try {
            value = one.value.of(state, entity);
        } catch (ArithmeticException e) {
            return Evaluation.UNKNOWN;
        }
        Class<?> type = one.column.column().type().javaType();
        if (value == null || value == Evaluation.UNKNOWN || type.isInstance(value)) {
            return value;
        }
        Object converted = value instanceof BigDecimal decimal
                        && decimal.stripTrailingZeros().scale() <= 0
                        && decimal.precision() < 19
                ? WholeNumber.as(type, decimal.longValue())
                : WholeNumber.as(type, value);
        return type.isInstance(converted) ? converted : Evaluation.UNKNOWN;
    }

    private static void apply(
            PersistenceContext objects,
            EntityState state,
            Instrumented entity,
            MappedColumn column,
            @Nullable Object value) {
        int attribute = column.attribute();
        if (state.isChanged(attribute)) {
            state.learn(entity, attribute, EntityState.UNKNOWN);
        } else if (value == Evaluation.UNKNOWN
                || value == null && column.column().type().javaType().isPrimitive()) {
            objects.expire(state, attribute);
        } else if (state.isLoaded(attribute)) {
            column.set(entity, value);
        }
    }
}
