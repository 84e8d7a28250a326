package io.athanor.orm.option;

import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How the relationships along a path from a selected class are loaded. Immutable; each step returns a longer path. */
public final class LoaderOption extends StatementOption {

    private final List<Step> steps;

    private LoaderOption(List<Step> steps) {
        this.steps = steps;
    }

    static LoaderOption of(RelationshipAttribute<?, ?> attribute, LoadStrategy strategy) {
        return new LoaderOption(List.of(new Step(attribute, strategy)));
    }

    private LoaderOption then(RelationshipAttribute<?, ?> attribute, LoadStrategy strategy) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(attribute, strategy));
        return new LoaderOption(List.copyOf(longer));
    }

    /** Further along the path, as {@link LoaderOptions#selectinload}. */
    public LoaderOption selectinload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.SELECTIN);
    }

    /** Further along the path, as {@link LoaderOptions#joinedload}. */
    public LoaderOption joinedload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.JOINED);
    }

    /** Further along the path, as {@link LoaderOptions#subqueryload}. */
    public LoaderOption subqueryload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.SUBQUERY);
    }

    /** Further along the path, as {@link LoaderOptions#lazyload}. */
    public LoaderOption lazyload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.SELECT);
    }

    /** Further along the path, as {@link LoaderOptions#immediateload}. */
    public LoaderOption immediateload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.IMMEDIATE);
    }

    /** Further along the path, as {@link LoaderOptions#containsEager}. */
    public LoaderOption containsEager(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.CONTAINS);
    }

    /** Further along the path, as {@link LoaderOptions#noload}. */
    public LoaderOption noload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.NOLOAD);
    }

    /** Further along the path, as {@link LoaderOptions#raiseload}. */
    public LoaderOption raiseload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.RAISE);
    }

    /** The rest of the path from one of its steps on, as an option of a query for the class that owns that step. */
    public LoaderOption from(int step) {
        List<Step> rest = new ArrayList<>(steps.subList(step, steps.size()));
        Step first = rest.get(0);
        RelationshipAttribute<?, ?> attribute = first.attribute;
        EntityReference<?> owner = attribute.owner();
        if (owner != owner.descriptor()) {
            rest.set(
                    0,
                    new Step(
                            (RelationshipAttribute<?, ?>) owner.descriptor().attribute(attribute.index()),
                            first.strategy));
        }
        return new LoaderOption(List.copyOf(rest));
    }

    /** The steps of the path. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(steps.size());
        for (Step step : steps) {
            structure.part(step.attribute);
            structure.attribute(step.strategy);
        }
    }

    @Override
    public String toString() {
        StringJoiner path = new StringJoiner(".");
        for (Step step : steps) {
            path.add(step.strategy.option() + "(" + step.attribute + ")");
        }
        return path.toString();
    }

    /**
     * One relationship of a path.
     *
     * @param attribute the relationship
     * @param strategy how it is loaded
     */
    public record Step(RelationshipAttribute<?, ?> attribute, LoadStrategy strategy) {

        /** The alias that the relationship is loaded from, or null. */
        public @Nullable EntityAlias<?> alias() {
            return attribute.target();
        }
    }
}
