package io.athanor.orm;

import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mapped classes joined, to be selected from: {@code selectFrom(EntityJoin.of(User_.ENTITY).join(User_.addresses))}.
 * Immutable.
 */
public final class EntityJoin {

    private final EntityReference<?> left;
    private final List<JoinStep> steps;

    private EntityJoin(EntityReference<?> left, List<JoinStep> steps) {
        this.left = left;
        this.steps = steps;
    }

    /** The leftmost class or alias. */
    public static EntityJoin of(EntityReference<?> left) {
        return new EntityJoin(left, List.of());
    }

    /** Joined along a relationship, or to a class, alias or subquery along the one foreign key between them. */
    public EntityJoin join(Element target) {
        return then(target, null, Join.Kind.INNER);
    }

    /** Joined to a class, alias or subquery under a condition, or along a relationship. */
    public EntityJoin join(Element target, Element on) {
        return then(target, on, Join.Kind.INNER);
    }

    /** Left outer joined, as {@link #join(Element)}. */
    public EntityJoin outerJoin(Element target) {
        return then(target, null, Join.Kind.LEFT);
    }

    /** Left outer joined, as {@link #join(Element, Element)}. */
    public EntityJoin outerJoin(Element target, Element on) {
        return then(target, on, Join.Kind.LEFT);
    }

    private EntityJoin then(Element target, @Nullable Element on, Join.Kind kind) {
        List<JoinStep> longer = new ArrayList<>(steps);
        longer.add(new JoinStep(null, target, on, kind));
        return new EntityJoin(left, List.copyOf(longer));
    }

    EntityReference<?> left() {
        return left;
    }

    List<JoinStep> steps() {
        return steps;
    }
}
