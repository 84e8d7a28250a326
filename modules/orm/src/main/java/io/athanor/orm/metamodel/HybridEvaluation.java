package io.athanor.orm.metamodel;

import io.athanor.orm.error.HybridEvaluationException;
import io.athanor.orm.evaluate.EvaluatedValue;
import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.evaluate.Evaluator;
import io.athanor.orm.evaluate.NotEvaluable;
import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a hybrid attribute does to objects in Java. Safe for use by several threads. */
final class HybridEvaluation {

    private final HybridAttribute<?, ?> hybrid;
    private volatile @Nullable Evaluation evaluation;

    HybridEvaluation(HybridAttribute<?, ?> hybrid) {
        this.hybrid = hybrid;
    }

    /** The value for an object. */
    @Nullable Object of(Instrumented entity) {
        Evaluation body = hybrid.body();
        if (body != null) {
            return body.of(null, entity);
        }
        Evaluation known = evaluation;
        if (known == null) {
            known = evaluation(hybrid.expression());
            evaluation = known;
        }
        return value(known, entity, hybrid.type().javaType());
    }

    /** Gives attributes of an object their new values, all of which are computed before the first is set. */
    void assign(Instrumented entity, HybridValues<?> given) {
        List<Assigned> assigned = new ArrayList<>();
        given.values().forEach((attribute, value) -> {
            if (attribute.componentPath() != null) {
                throw new HybridEvaluationException("The hybrid attribute " + hybrid + " sets the component "
                        + attribute + " of an embedded value, which Java can only replace as a whole. Write a method"
                        + " of the class that does so, and call it; a statement can set the component.");
            }
            assigned.add(new Assigned(
                    attribute.index(),
                    value(evaluation(value), entity, attribute.type().javaType())));
        });
        assigned.forEach(one -> one.to(entity));
    }

    private record Assigned(int attribute, @Nullable Object value) {

        /** Sets the attribute as the program does. */
        void to(Instrumented entity) {
            InstanceState state = entity.$orm_state();
            entity.$orm_set(
                    attribute,
                    state != null && state.writeTrapped(attribute) ? state.onWrite(entity, attribute, value) : value);
        }
    }

    private Evaluation evaluation(Expression<?> expression) {
        try {
            return Evaluator.asJava(new AttributeLeaves(hybrid.owner().descriptor()))
                    .of(expression);
        } catch (NotEvaluable e) {
            throw refused("because of " + e.getMessage());
        }
    }

    private @Nullable Object value(Evaluation known, Instrumented entity, Class<?> type) {
        Object value = known.of(entity.$orm_state(), entity);
        Object fitting = EvaluatedValue.as(type, value);
        if (fitting == Evaluation.UNKNOWN) {
            throw refused(
                    value == Evaluation.UNKNOWN
                            ? "since an operator in it is none of Java's for the values that the object has"
                            : "since the value "
                                    + Objects.requireNonNull(value).getClass().getSimpleName() + " does not fit into a "
                                    + type.getSimpleName());
        }
        return fitting;
    }

    private HybridEvaluationException refused(String reason) {
        return new HybridEvaluationException("The hybrid attribute " + hybrid + " cannot be evaluated in Java, "
                + reason + ". Give it a Java body: write @Hybrid(expression = ...) on a method of the class that"
                + " computes the value, or let the database compute it in a query.");
    }
}
