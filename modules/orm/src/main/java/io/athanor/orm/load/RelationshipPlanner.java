package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.ColumnRule;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Element;
import io.athanor.sql.StatementOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the relationships of the objects of a statement are loaded: as an option says, else as the mapping says,
 * unless that leads back to a class.
 */
final class RelationshipPlanner {

    private final List<? extends Element> items;
    private final PathOptions options;
    private final List<Relationship> before;
    private final EagerPlanner statement;
    private @Nullable LoaderStrategy whole;

    RelationshipPlanner(
            Mappings mappings,
            List<? extends Element> items,
            List<? extends StatementOption> statementOptions,
            EagerPlanner statement) {
        this.items = items;
        this.options = PathOptions.of(statementOptions);
        this.before = RelatedLoad.before(statementOptions);
        this.statement = statement;
        new OptionCheck(mappings, items).check(options.all());
    }

    /** Lets a strategy plan each relationship of the objects at a place. */
    void plan(EntityPlanBuilder owner) {
        for (Relationship relationship : owner.mapper().relationships()) {
            LoaderStrategy strategy = strategy(owner.path(), relationship);
            if (strategy.needsAllRows() && whole == null) {
                whole = strategy;
            }
            strategy.plan(owner, statement);
        }
        owner.below().forEach(this::planOwn);
    }

    /** Plans the relationships that only some of the objects at a place have, because the others' classes do not. */
    private void planOwn(EntityPlanBuilder owner) {
        for (Relationship relationship : owner.mapper().relationships()) {
            if (relationship.source() == owner.mapper()) {
                ownStrategy(owner.path(), relationship).plan(owner, statement);
            }
        }
        owner.below().forEach(this::planOwn);
    }

    private LoaderStrategy ownStrategy(LoadPath owner, Relationship relationship) {
        LoaderStrategy strategy = strategy(owner, relationship);
        if (!strategy.needsJoin()) {
            return strategy;
        }
        LoadPath path = owner.then(relationship);
        LoaderOption.Step step = step(path);
        if (step != null) {
            throw new UnsupportedQueryException("The loader option "
                    + step.strategy().option() + " of " + relationship + " is refused: the query selects a class above "
                    + relationship.source().name() + ", whose rows need not have it. Use selectinload, or query "
                    + relationship.source().name() + ".");
        }
        return new LazyStrategy(relationship, path);
    }

    /** Which columns of the objects at a path are loaded. */
    ColumnLoading columns(LoadPath path) {
        EntityReference<?> root = (EntityReference<?>) items.get(path.item());
        return ColumnLoading.of(options.columns(root, path));
    }

    /** Refuses what options say of the columns of objects whose columns are not selected here. */
    void refuseColumnOptions(LoadPath path) {
        EntityReference<?> root = (EntityReference<?>) items.get(path.item());
        List<ColumnRule> rules = options.columns(root, path);
        if (!rules.isEmpty()) {
            throw new UnsupportedQueryException("The loader option " + rules.get(0)
                    + " is refused: the statement of fromStatement() has the columns that it has. Leave the columns out"
                    + " there.");
        }
    }

    private LoaderStrategy strategy(LoadPath owner, Relationship relationship) {
        LoadPath path = owner.then(relationship);
        LoaderOption.Step step = step(path);
        if (step != null) {
            return LoaderStrategies.of(step.strategy(), relationship, path);
        }
        LoaderStrategy strategy = LoaderStrategies.byMapping(relationship, path);
        boolean possible = isOpen(owner, relationship) && (statement.canJoin() || !strategy.needsJoin());
        return strategy.isEager() && !possible ? new LazyStrategy(relationship, path) : strategy;
    }

    private boolean isOpen(LoadPath owner, Relationship relationship) {
        int depth = relationship.description().joinDepth();
        if (depth > 0) {
            return times(owner.relationships(), relationship) + times(before, relationship) < depth;
        }
        return relationship.source() != relationship.target()
                && !LoadPath.passes(owner.relationships(), relationship.target())
                && !LoadPath.passes(before, relationship.target());
    }

    private static int times(List<Relationship> path, Relationship relationship) {
        int times = 0;
        for (Relationship each : path) {
            times += each == relationship ? 1 : 0;
        }
        return times;
    }

    /** What the options say of the last relationship of a path, or null if they say nothing. */
    LoaderOption.@Nullable Step step(LoadPath path) {
        EntityReference<?> root = (EntityReference<?>) items.get(path.item());
        return options.step(root, path);
    }

    /** The first strategy that needs all rows, or null if there is none. */
    @Nullable LoaderStrategy whole() {
        return whole;
    }
}
