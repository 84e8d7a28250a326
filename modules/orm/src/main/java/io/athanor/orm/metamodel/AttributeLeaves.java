package io.athanor.orm.metamodel;

import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.evaluate.Evaluator;
import io.athanor.orm.evaluate.Leaves;
import io.athanor.orm.evaluate.NotEvaluable;
import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.sql.Element;
import org.jspecify.annotations.Nullable;

/** The attributes of a class as an object has them, loaded if need be. */
record AttributeLeaves(EntityDescriptor<?> entity) implements Leaves {

    @Override
    public @Nullable Evaluation of(Element element) {
        if (element instanceof HybridAttribute<?, ?> hybrid) {
            requireOwner(hybrid.owner(), element);
            Evaluation body = hybrid.body();
            return body != null ? body : Evaluator.asJava(this).of(hybrid.expression());
        }
        if (element instanceof ColumnAttribute<?, ?> attribute) {
            requireOwner(attribute.owner(), element);
            return attribute(attribute);
        }
        if (element instanceof RelationshipComparison || element instanceof EntityReference<?>) {
            throw new NotEvaluable("related objects in " + element);
        }
        return null;
    }

    private void requireOwner(EntityReference<?> owner, Element element) {
        if (!owner.descriptor().javaType().isAssignableFrom(entity.javaType())) {
            throw new NotEvaluable(element + ", which is no attribute of " + entity.name());
        }
    }

    private static Evaluation attribute(ColumnAttribute<?, ?> attribute) {
        int index = attribute.index();
        ComponentPath path = attribute.componentPath();
        return path == null
                ? (state, entity) -> value(state, entity, index)
                : (state, entity) -> path.of(value(state, entity, index));
    }

    /** The value of an attribute, as the program reads it. */
    private static @Nullable Object value(@Nullable InstanceState state, Instrumented entity, int attribute) {
        if (state != null && state.readTrapped(attribute)) {
            state.onRead(entity, attribute);
        }
        return entity.$orm_get(attribute);
    }
}
