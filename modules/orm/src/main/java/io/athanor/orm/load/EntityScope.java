package io.athanor.orm.load;

import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Predicate;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a SELECT needs because of classes that extend others: it selects from their tables joined, and leaves out the
 * rows that other classes have in a table of theirs. A statement about other classes stays as it is.
 */
final class EntityScope {

    private final EntitySources sources;

    EntityScope(EntitySources sources) {
        this.sources = sources;
    }

    /**
     * The statement with what it needs.
     *
     * @param select the statement with its joins resolved
     * @param joined classes that it joins without a condition
     */
    Select complete(Select select, List<EntityReference<?>> joined) {
        Set<EntityReference<?>> selected = selected(select);
        Set<EntityReference<?>> all = references(select);
        if (all.stream().noneMatch(this::isOfHierarchy) && joined.isEmpty()) {
            return select;
        }
        Select complete = select;
        for (EntityReference<?> reference : all) {
            boolean known = isJoined(select, sources.clause(reference))
                    || select.from().contains(reference)
                    || !selected.contains(reference) && !hasTables(reference);
            if (!known && all.stream().anyMatch(this::hasTables)) {
                complete = complete.selectFrom(reference);
            }
        }
        selected.addAll(joined);
        for (EntityReference<?> reference : selected) {
            boolean isRead = reference instanceof EntityAlias<?> alias && alias.subquery() != null
                    || sources.source(reference).isNested();
            Predicate restriction =
                    isRead ? null : EntityFrom.restriction(sources.mapper(reference), sources.columns(reference));
            if (restriction != null && !isJoinedUnder(select, sources.clause(reference), joined, reference)) {
                complete = complete.where(restriction);
            }
        }
        return complete;
    }

    private boolean isOfHierarchy(EntityReference<?> reference) {
        return reference instanceof PolymorphicAlias
                || sources.mapper(reference).parent() != null;
    }

    private Set<EntityReference<?>> selected(Select select) {
        Set<EntityReference<?>> selected = new LinkedHashSet<>();
        select.resultColumns().forEach(column -> collect(column, selected));
        select.from().forEach(from -> collect(from, selected));
        return selected;
    }

    /** The classes and aliases that a SELECT names itself, but in the conditions of its joins. */
    Set<EntityReference<?>> references(Select select) {
        Set<EntityReference<?>> all = selected(select);
        select.where().forEach(criterion -> collect(criterion, all));
        select.orderBy().forEach(key -> collect(key, all));
        select.groupBy().forEach(key -> collect(key, all));
        select.having().forEach(criterion -> collect(criterion, all));
        return all;
    }

    /** Whether a class has several tables. */
    private boolean hasTables(EntityReference<?> reference) {
        boolean isSubquery = reference instanceof EntityAlias<?> alias && alias.subquery() != null;
        return sources.clause(reference) instanceof Join
                && !isSubquery
                && !sources.source(reference).isNested();
    }

    private static boolean isJoined(Select select, FromClause clause) {
        for (JoinStep step : select.joins()) {
            if (step.target() == clause) {
                return true;
            }
        }
        return select.from().contains(clause);
    }

    /** Whether the condition of a join has the restriction already. */
    private static boolean isJoinedUnder(
            Select select, FromClause clause, List<EntityReference<?>> joined, EntityReference<?> reference) {
        return !joined.contains(reference) && select.joins().stream().anyMatch(step -> step.target() == clause);
    }

    /** Collects the classes and aliases of a part, but not those of queries in it. */
    private void collect(Element element, Set<EntityReference<?>> into) {
        if (element instanceof EntityReference<?> reference) {
            into.add(sources.whole(reference));
        } else if (element instanceof RelationshipComparison comparison) {
            if (comparison.kind() != RelationshipComparison.Kind.WITH_PARENT) {
                into.add(sources.whole(comparison.attribute().owner()));
            }
            if (comparison.kind() == RelationshipComparison.Kind.JOINED) {
                EntityReference<?> alias = comparison.attribute().target();
                into.add(sources.whole(
                        alias != null
                                ? alias
                                : EntityDescriptor.forClass(
                                        comparison.attribute().targetClass())));
            }
        } else if (!(element instanceof QueryExpression) && !(element instanceof NestedQuery)) {
            List<Element> parts = new ArrayList<>();
            element.describe(Structure.visiting(parts::add));
            parts.forEach(part -> collect(part, into));
        }
    }
}
