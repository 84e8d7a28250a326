package io.athanor.orm.metamodel;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Predicate;
import io.athanor.sql.Structure;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Whether an attribute that is given by its name equals a value; resolved when the statement is compiled. */
public final class NamedCriterion extends Predicate {

    private final Class<?> entity;
    private final String attribute;
    private final @Nullable BindParameter<Object> value;

    NamedCriterion(Class<?> entity, String attribute, @Nullable Object value) {
        this.entity = entity;
        this.attribute = attribute;
        this.value = value == null ? null : BindParameter.of(Types.UNKNOWN, value);
    }

    /** The class that has the attribute. */
    public Class<?> entity() {
        return entity;
    }

    /** The name of the attribute. */
    public String attribute() {
        return attribute;
    }

    /** The value, or null for the test for NULL. */
    public @Nullable BindParameter<Object> value() {
        return value;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(entity);
        structure.attribute(attribute);
        structure.part(value);
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + attribute + " = :" + attribute;
    }
}
