package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.JoinStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes below the related one whose columns a loader option loads along, as {@code ofType} names them. */
final class PolymorphicTarget {

    private PolymorphicTarget() {}

    /** What the related objects of a step are selected as, or null if it is the related class. */
    static @Nullable PolymorphicAlias<?> of(LoaderOption.Step step) {
        EntityReference<?> named = step.alias();
        if (named instanceof PolymorphicAlias<?> alias) {
            return alias;
        }
        return named instanceof EntityDescriptor<?> below
                ? of(EntityDescriptor.forClass(step.attribute().targetClass()), below)
                : null;
    }

    /** What the related objects are selected as in a statement of their own. */
    static EntityReference<?> of(RunningStatement running, LoadPath path, Relationship relationship) {
        LoaderOption.Step step = running.step(path);
        PolymorphicAlias<?> alias = step == null ? null : of(step);
        return alias == null ? relationship.target().descriptor() : alias.plain();
    }

    /** The steps of a join, the last of which leads to the related objects as they are selected. */
    static List<JoinStep> joined(List<JoinStep> steps, EntityReference<?> target) {
        if (!(target instanceof PolymorphicAlias<?>)) {
            return steps;
        }
        List<JoinStep> moved = new ArrayList<>(steps);
        JoinStep last = moved.remove(moved.size() - 1);
        moved.add(new JoinStep(last.left(), target, last.on(), last.kind()));
        return moved;
    }

    @SuppressWarnings("unchecked") // the class is below the related one, as ofType demands
    private static <R> PolymorphicAlias<R> of(EntityDescriptor<R> target, EntityDescriptor<?> below) {
        return target.withPolymorphic((EntityDescriptor<? extends R>) below);
    }
}
