package io.athanor.orm.option;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How the relationships along a path from a selected class are loaded, and which columns of the objects on it.
 * Immutable; each step returns a longer path.
 */
public final class LoaderOption extends QueryOption {

    private final @Nullable EntityReference<?> root;
    private final List<ColumnRule> columns;
    private final List<Step> steps;

    private LoaderOption(@Nullable EntityReference<?> root, List<ColumnRule> columns, List<Step> steps) {
        this.root = root;
        this.columns = columns;
        this.steps = steps;
    }

    static LoaderOption of(RelationshipAttribute<?, ?> attribute, LoadStrategy strategy) {
        return new LoaderOption(null, List.of(), List.of(new Step(attribute, strategy, List.of(), 0)));
    }

    static LoaderOption of(@Nullable EntityReference<?> root, ColumnRule rule) {
        return new LoaderOption(root, List.of(rule), List.of());
    }

    static LoaderOption of(ColumnRule.Kind kind, ColumnAttribute<?, ?>... attributes) {
        if (attributes.length == 0) {
            throw new IllegalArgumentException(
                    ColumnRule.of(kind).option() + "() names no attribute; name at least one");
        }
        return of(attributes[0].owner(), ColumnRule.of(kind, attributes));
    }

    private LoaderOption then(RelationshipAttribute<?, ?> attribute, LoadStrategy strategy) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(attribute, strategy, List.of(), 0));
        return new LoaderOption(root, columns, List.copyOf(longer));
    }

    private LoaderOption with(ColumnRule rule) {
        List<ColumnRule> rules = new ArrayList<>(lastColumns());
        rules.add(rule);
        return withLastColumns(rules);
    }

    private List<ColumnRule> lastColumns() {
        return steps.isEmpty() ? columns : steps.get(steps.size() - 1).columns;
    }

    private LoaderOption withLastColumns(List<ColumnRule> rules) {
        if (steps.isEmpty()) {
            return new LoaderOption(root, List.copyOf(rules), steps);
        }
        Step last = steps.get(steps.size() - 1);
        return withLast(new Step(last.attribute, last.strategy, List.copyOf(rules), last.depth));
    }

    private LoaderOption with(ColumnRule.Kind kind, ColumnAttribute<?, ?>... attributes) {
        of(kind, attributes);
        return with(ColumnRule.of(kind, attributes));
    }

    /** Further along the path, as {@link LoaderOptions#selectinload}. */
    public LoaderOption selectinload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.SELECTIN);
    }

    /** Further along the path, as {@link LoaderOptions#joinedload}. */
    public LoaderOption joinedload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.JOINED);
    }

    /**
     * Lets the last step join by an inner join: owners without related objects are left out, of the results, too. Under
     * an outer join it is nested into that, which leaves out only related objects that lack further ones. For
     * references that are never null it is the faster join.
     *
     * @throws UnsupportedQueryException if the last step is no {@link #joinedload}
     */
    public LoaderOption innerJoin() {
        return joinedBy(LoadStrategy.JOINED_INNER, "innerJoin");
    }

    /**
     * Lets the last step join by an inner join, but by an outer one under an outer join.
     *
     * @throws UnsupportedQueryException if the last step is no {@link #joinedload}
     */
    public LoaderOption unnestedInnerJoin() {
        return joinedBy(LoadStrategy.JOINED_UNNESTED, "unnestedInnerJoin");
    }

    /**
     * Lets the last step join by an outer join, though the mapping says that an inner one does.
     *
     * @throws UnsupportedQueryException if the last step is no {@link #joinedload}
     */
    public LoaderOption outerJoin() {
        return joinedBy(LoadStrategy.JOINED_OUTER, "outerJoin");
    }

    private LoaderOption joinedBy(LoadStrategy strategy, String method) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last == null || !last.strategy.isJoined()) {
            throw new UnsupportedQueryException(method + "() after " + this + " says nothing: that makes no join."
                    + " Call it after joinedload().");
        }
        return withLast(new Step(last.attribute, strategy, last.columns, last.depth));
    }

    /**
     * Lets the last step, a relationship from a class to itself, go on from the objects that it finds, level by level,
     * by one statement each, until there are no more.
     *
     * @throws UnsupportedQueryException if the last step is no {@link #selectinload} of such a relationship
     */
    public LoaderOption recursive() {
        return recursive(Step.ENDLESS);
    }

    /**
     * Lets the last step, a relationship from a class to itself, go on so many levels beyond its own.
     *
     * @throws UnsupportedQueryException if the last step is no {@link #selectinload} of such a relationship
     * @throws IllegalArgumentException if the number is below one
     */
    public LoaderOption recursive(int levels) {
        if (levels < 1 && levels != Step.ENDLESS) {
            throw new IllegalArgumentException("recursive() goes on one level at least, not " + levels);
        }
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last == null || last.strategy != LoadStrategy.SELECTIN || !last.isToItself()) {
            throw new UnsupportedQueryException("recursive() after " + this + " says nothing: it lets selectinload() of"
                    + " a relationship from a class to itself go on. Call it after such a step, or name each level.");
        }
        return withLast(new Step(last.attribute, last.strategy, last.columns, levels));
    }

    private LoaderOption withLast(Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(changed.size() - 1, step);
        return new LoaderOption(root, columns, List.copyOf(changed));
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

    /** Further along the path, as {@link LoaderOptions#raiseOnSql}. */
    public LoaderOption raiseOnSql(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.RAISE_ON_SQL);
    }

    /** Further along the path, as {@link LoaderOptions#defaultload}. */
    public LoaderOption defaultload(RelationshipAttribute<?, ?> attribute) {
        return then(attribute, LoadStrategy.DEFAULT);
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#defer}. */
    public LoaderOption defer(ColumnAttribute<?, ?>... attributes) {
        return with(ColumnRule.Kind.DEFER, attributes);
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#undefer}. */
    public LoaderOption undefer(ColumnAttribute<?, ?>... attributes) {
        return with(ColumnRule.Kind.UNDEFER, attributes);
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#loadOnly}. */
    public LoaderOption loadOnly(ColumnAttribute<?, ?>... attributes) {
        return with(ColumnRule.Kind.ONLY, attributes);
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#deferAll()}. */
    public LoaderOption deferAll() {
        return with(ColumnRule.of(ColumnRule.Kind.DEFER_ALL));
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#undeferAll()}. */
    public LoaderOption undeferAll() {
        return with(ColumnRule.of(ColumnRule.Kind.UNDEFER_ALL));
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#undeferGroup(String)}. */
    public LoaderOption undeferGroup(String group) {
        return with(ColumnRule.ofGroup(group));
    }

    /** Of the objects at the end of the path, as {@link LoaderOptions#selectinPolymorphic}. */
    public LoaderOption selectinPolymorphic(EntityDescriptor<?>... classes) {
        return with(ColumnRule.ofSubclasses(List.of(classes)));
    }

    /**
     * Lets an access of what the last option on columns leaves out throw rather than load it.
     *
     * @throws UnsupportedQueryException if that option leaves nothing out
     */
    public LoaderOption raising() {
        List<ColumnRule> rules = new ArrayList<>(lastColumns());
        if (rules.isEmpty() || !rules.get(rules.size() - 1).kind().leavesOut()) {
            throw new UnsupportedQueryException("raising() after " + this + " says nothing: that leaves no column out."
                    + " Call it after defer(), deferAll() or loadOnly(); for relationships there is raiseload().");
        }
        rules.set(rules.size() - 1, rules.get(rules.size() - 1).raising());
        return withLastColumns(rules);
    }

    /** The class or alias that the path begins at, or null for the one that the query selects. */
    public @Nullable EntityReference<?> root() {
        return root == null && !steps.isEmpty() ? steps.get(0).attribute.owner() : root;
    }

    /** What is said of the columns of the objects that so many steps lead to. */
    public List<ColumnRule> columns(int length) {
        return length == 0 ? columns : steps.get(length - 1).columns;
    }

    /** Whether something is said of what is beyond so many steps: of further ones, or of the columns there. */
    public boolean reaches(int length) {
        return steps.size() > length
                || steps.size() == length && (!columns(length).isEmpty() || length > 0 && lastStep().depth != 0);
    }

    private Step lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** The rest of the path from one of its steps on, as an option of a query for the class that owns that step. */
    public LoaderOption from(int step) {
        if (step > 0 && step == steps.size()) {
            EntityDescriptor<?> target =
                    EntityDescriptor.forClass(steps.get(step - 1).attribute.targetClass());
            Step last = lastStep();
            return new LoaderOption(target, columns(step), last.depth == 0 ? List.of() : List.of(last.deeper()));
        }
        if (steps.isEmpty()) {
            return new LoaderOption(root == null ? null : root.descriptor(), columns, steps);
        }
        List<Step> rest = new ArrayList<>(steps.subList(step, steps.size()));
        Step first = rest.get(0);
        RelationshipAttribute<?, ?> attribute = first.attribute;
        EntityReference<?> owner = attribute.owner();
        if (owner != owner.descriptor()) {
            rest.set(0, new Step(attribute.ofClass(), first.strategy, first.columns, first.depth));
        }
        return new LoaderOption(owner.descriptor(), columns(step), List.copyOf(rest));
    }

    /** The steps of the path. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public void describe(Structure structure) {
        structure.part(root);
        structure.attribute(columns.size());
        columns.forEach(rule -> rule.describe(structure));
        structure.attribute(steps.size());
        for (Step step : steps) {
            structure.part(step.attribute);
            structure.attribute(step.strategy);
            structure.attribute(step.depth);
            structure.attribute(step.columns.size());
            step.columns.forEach(rule -> rule.describe(structure));
        }
    }

    @Override
    public String toString() {
        StringJoiner path = new StringJoiner(".");
        columns.forEach(rule -> path.add(rule.toString()));
        for (Step step : steps) {
            path.add(step.strategy.option() + "(" + step.attribute + ")");
            step.columns.forEach(rule -> path.add(rule.toString()));
        }
        return path.toString();
    }

    /**
     * One relationship of a path.
     *
     * @param attribute the relationship
     * @param strategy how it is loaded
     * @param columns what is said of the columns of the related objects
     * @param depth how many levels it goes on beyond its own, {@link #ENDLESS} as far as there are any
     */
    public record Step(
            RelationshipAttribute<?, ?> attribute, LoadStrategy strategy, List<ColumnRule> columns, int depth) {

        /** The depth of a step that goes on as far as there are objects. */
        public static final int ENDLESS = -1;

        /** Whether it leads from a class to itself. */
        boolean isToItself() {
            return attribute.owner().descriptor().javaType() == attribute.targetClass();
        }

        /** The step one level further. */
        Step deeper() {
            return new Step(attribute, strategy, columns, depth == ENDLESS ? ENDLESS : depth - 1);
        }

        /** The alias or class below that the relationship is loaded from, or null. */
        public @Nullable EntityReference<?> alias() {
            return attribute.target();
        }

        /** What the related objects must meet besides, or null. */
        public @Nullable Expression<Boolean> criterion() {
            return attribute.criterion();
        }
    }
}
