package io.athanor.orm.metamodel;

import io.athanor.orm.error.HybridEvaluationException;
import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a mapped class that is computed from others: an expression in statements, a value for an object in
 * Java. Immutable and safe for use by several threads.
 *
 * @param <E> the mapped class
 * @param <T> the Java type of the values
 */
public final class HybridAttribute<E, T> extends Expression<T> implements HybridOperators<T> {

    private final EntityReference<E> owner;
    private final HybridDefinition<?, T> definition;
    private final HybridEvaluation evaluation;
    private volatile @Nullable Expression<T> expression;

    HybridAttribute(EntityReference<E> owner, HybridDefinition<?, T> definition) {
        this.owner = owner;
        this.definition = definition;
        this.evaluation = new HybridEvaluation(this);
    }

    /** The same attribute of a class below, or of an alias. */
    public <S> HybridAttribute<S, T> ownedBy(EntityReference<S> other) {
        return new HybridAttribute<>(other, definition);
    }

    /** The name. */
    public String name() {
        return definition.name();
    }

    /** The class or alias that the attribute belongs to. */
    public EntityReference<E> owner() {
        return owner;
    }

    /** Whether it was made of arguments, so that its expression has values of its own. */
    public boolean hasArguments() {
        return definition.hasArguments();
    }

    /** The expression, over attributes of the class that defines it. */
    @SuppressWarnings("unchecked") // an expression only gives values
    public Expression<T> expression() {
        Expression<T> known = expression;
        if (known == null) {
            known = (Expression<T>) definition.expression().get();
            expression = known;
        }
        return known;
    }

    @Override
    public @Nullable HybridComparator<T> comparator() {
        return definition.comparator();
    }

    @Override
    public Expression<T> compared() {
        return new HybridAttribute<>(owner, definition.withoutComparator());
    }

    /**
     * The value for an object, null where the expression is NULL; attributes that are not loaded are loaded.
     *
     * @throws HybridEvaluationException if Java cannot evaluate the expression as a database would
     * @throws io.athanor.orm.error.DetachedInstanceException if an attribute is not loaded and cannot be
     */
    @SuppressWarnings("unchecked") // it is made a value of the type
    public @Nullable T of(E entity) {
        return (T) evaluation.of(instrumented(entity));
    }

    /**
     * Sets the attributes below for an object, to what they get where a statement sets this.
     *
     * @throws HybridEvaluationException if the class does not say how, or Java cannot evaluate what the attributes get
     */
    public void set(E entity, @Nullable T value) {
        Instrumented instrumented = instrumented(entity);
        evaluation.assign(instrumented, assigned(BindParameter.of(type(), value)));
    }

    /**
     * What the attributes below get when this is set, for a statement.
     *
     * @throws HybridEvaluationException if the class does not say how
     */
    @SuppressWarnings("unchecked") // the attributes are those of the class or of one above; an expression gives values
    public HybridValues<E> assigned(Expression<? extends T> value) {
        Function<Expression<T>, ? extends HybridValues<?>> update = definition.update();
        if (update == null) {
            throw new HybridEvaluationException("The hybrid attribute " + this + " cannot be set, since its class does"
                    + " not say what its attributes get then. Write a static method with @HybridUpdate(\"" + name()
                    + "\"), or set the attributes.");
        }
        return (HybridValues<E>) update.apply((Expression<T>) value);
    }

    /** The evaluation of the Java method, or null if the expression is evaluated. */
    @Nullable Evaluation body() {
        return definition.evaluation();
    }

    private Instrumented instrumented(@Nullable E entity) {
        Class<E> type = owner.descriptor().javaType();
        if (!type.isInstance(entity)) {
            throw new IllegalArgumentException("the hybrid attribute " + this + " is one of objects of class "
                    + type.getName() + ", but "
                    + (entity == null
                            ? "null"
                            : "an object of class " + entity.getClass().getName()) + " was given");
        }
        return (Instrumented) entity;
    }

    @Override
    public SqlType<T> type() {
        return expression().type();
    }

    @Override
    public String defaultName() {
        return name();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(owner);
        structure.attribute(definition.entity().javaType());
        structure.attribute(name());
        if (hasArguments()) {
            structure.part(expression());
        }
    }

    @Override
    public String toString() {
        return owner + "." + name();
    }
}
