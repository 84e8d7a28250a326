package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.ColumnRule;
import io.athanor.orm.option.LoadStrategy;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.option.LoaderOption;
import io.athanor.orm.option.QueryOption;
import io.athanor.orm.option.Visibility;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loader options of one statement, found by the path that they are about. Immutable. */
final class PathOptions {

    private static final PathOptions NONE = new PathOptions(List.of(), List.of());

    private final List<LoaderOption> options;
    private final List<QueryOption> criteria;

    private PathOptions(List<LoaderOption> options, List<QueryOption> criteria) {
        this.options = options;
        this.criteria = criteria;
    }

    static PathOptions of(@Nullable Statement statement) {
        if (statement instanceof Select select) {
            return of(select.options());
        }
        return statement instanceof EntityStatement entities ? of(entities.options()) : NONE;
    }

    static PathOptions of(List<? extends StatementOption> options) {
        List<LoaderOption> found = new ArrayList<>();
        List<QueryOption> criteria = new ArrayList<>(0);
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                found.add(loader);
            } else if (option instanceof LoaderCriteria one) {
                criteria.add(one.source());
            } else if (option instanceof Visibility visibility && visibility.isOfDeleted()) {
                criteria.add(visibility);
            }
        }
        return found.isEmpty() && criteria.isEmpty() ? NONE : new PathOptions(found, criteria);
    }

    /** Whether nothing is said. */
    boolean isEmpty() {
        return this == NONE;
    }

    List<LoaderOption> all() {
        return options;
    }

    /** What the options say of the last relationship of a path, or null if they say nothing. */
    LoaderOption.@Nullable Step step(EntityReference<?> root, LoadPath path) {
        List<Relationship> relationships = path.relationships();
        LoadPath owner = LoadPath.of(path.item());
        for (Relationship relationship : relationships.subList(0, relationships.size() - 1)) {
            owner = owner.then(relationship);
        }
        return step(root, owner, relationships.get(relationships.size() - 1));
    }

    /** What the last option that tells about a relationship at a path says of it, or null if none does. */
    LoaderOption.@Nullable Step step(EntityReference<?> root, LoadPath path, Relationship relationship) {
        for (int i = options.size() - 1; i >= 0; i--) {
            List<LoaderOption.Step> steps = options.get(i).steps();
            if (steps.size() > path.length()
                    && steps.get(path.length()).strategy() != LoadStrategy.DEFAULT
                    && isAbout(steps.get(path.length()), relationship)
                    && leads(options.get(i), root, path)) {
                return steps.get(path.length());
            }
        }
        return null;
    }

    /**
     * What the options say of the relationships beyond a path, as options of a query for the class at its end, and the
     * criteria, which hold there as well.
     */
    List<QueryOption> beyond(EntityReference<?> root, LoadPath path) {
        List<QueryOption> rest = new ArrayList<>();
        for (LoaderOption option : options) {
            if (option.reaches(path.length()) && leads(option, root, path)) {
                rest.add(option.from(path.length()));
            }
        }
        rest.addAll(criteria);
        return rest;
    }

    /** What options of a query for a class say of the relationships beyond one of its own. */
    static List<QueryOption> beyond(List<QueryOption> options, Relationship relationship) {
        List<QueryOption> rest = new ArrayList<>();
        for (QueryOption known : options) {
            if (!(known instanceof LoaderOption option)) {
                rest.add(known);
            } else if (!option.steps().isEmpty()
                    && option.reaches(1)
                    && isAbout(option.steps().get(0), relationship)) {
                rest.add(option.from(1));
            }
        }
        return rest;
    }

    /** What options of a query for a class demand of the objects that one of its relationships leads to, or null. */
    static @Nullable Expression<Boolean> criterion(List<QueryOption> options, Relationship relationship) {
        for (int i = options.size() - 1; i >= 0; i--) {
            if (options.get(i) instanceof LoaderOption option
                    && !option.steps().isEmpty()
                    && option.steps().get(0).strategy() != LoadStrategy.DEFAULT
                    && isAbout(option.steps().get(0), relationship)) {
                return option.steps().get(0).criterion();
            }
        }
        return null;
    }

    /** What the options say of the columns of the objects at a path, one after the other. */
    List<ColumnRule> columns(EntityReference<?> root, LoadPath path) {
        List<ColumnRule> rules = new ArrayList<>();
        for (LoaderOption option : options) {
            if (option.steps().size() >= path.length() && leads(option, root, path)) {
                rules.addAll(option.columns(path.length()));
            }
        }
        return rules;
    }

    private static boolean leads(LoaderOption option, EntityReference<?> root, LoadPath path) {
        EntityReference<?> first = option.root();
        if (first != null && first != root && !isSameObject(first, root)) {
            return false;
        }
        List<LoaderOption.Step> steps = option.steps();
        for (int i = 0; i < path.length(); i++) {
            if (!isAbout(steps.get(i), path.relationships().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an attribute of one class can be one of an object that is selected as the other, without an alias. */
    static boolean isSameObject(EntityReference<?> owner, EntityReference<?> root) {
        Class<?> type = owner.descriptor().javaType();
        Class<?> selected = root.descriptor().javaType();
        return (owner.isPlain() && root.isPlain() || owner.whole() == root)
                && (type.isAssignableFrom(selected) || selected.isAssignableFrom(type));
    }

    /** The classes beside each other in a hierarchy number their own attributes alike. */
    private static boolean isAbout(LoaderOption.Step step, Relationship relationship) {
        return step.attribute().index() == relationship.attribute()
                && relationship
                        .source()
                        .type()
                        .isAssignableFrom(step.attribute().owner().descriptor().javaType());
    }
}
