package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces joins along relationships and to classes by joins of tables with their conditions. */
final class JoinResolver {

    private final EntitySources sources;
    private final EntityResolver resolver;
    private final List<JoinStep> steps = new ArrayList<>();
    private final List<EntityReference<?>> restricted = new ArrayList<>();
    private final List<JoinedEntity> entities = new ArrayList<>();

    JoinResolver(EntitySources sources, EntityResolver resolver) {
        this.sources = sources;
        this.resolver = resolver;
    }

    Select resolve(Select select) {
        if (select.joins().isEmpty()) {
            return select;
        }
        select.joins().forEach(this::resolve);
        return select.onlyJoins(steps);
    }

    private void resolve(JoinStep step) {
        Element target = step.target();
        Element on = step.on();
        if (target instanceof RelationshipAttribute<?, ?> relationship) {
            if (on != null) {
                throw new MappingException("A join along the relationship " + relationship
                        + " has its condition from the mapping; pass the class as the target to give another one.");
            }
            EntityReference<?> alias = relationship.target();
            along(relationship, alias == null ? null : sources.clause(alias), step.kind());
        } else if (on instanceof RelationshipAttribute<?, ?> relationship) {
            along(relationship, (FromClause) resolver.rewrite(target), step.kind());
        } else {
            Element resolved = resolver.rewrite(target);
            Element condition = resolver.rewriteOptional(on);
            if (target instanceof EntityReference<?> reference) {
                note(reference, (FromClause) resolved);
                condition = restricted(condition, sources.mapper(reference), (FromClause) resolved);
                restrictLater(reference, step);
            }
            steps.add(new JoinStep(
                    step.left() == null ? null : resolver.rewrite(step.left()), resolved, condition, step.kind()));
        }
    }

    @SuppressWarnings("unchecked") // the condition of a join is one
    private static @Nullable Expression<Boolean> restricted(@Nullable Element on, Mapper mapper, FromClause from) {
        return EntityFrom.restricted((Expression<Boolean>) on, mapper, ColumnSource.of(from));
    }

    /** A class that is joined along a foreign key has no condition yet to which the restriction could be added. */
    private void restrictLater(EntityReference<?> reference, JoinStep step) {
        if (step.on() != null || !sources.mapper(reference).sharesTable()) {
            return;
        }
        if (step.kind() != Join.Kind.INNER) {
            throw new UnsupportedQueryException("The outer join to " + reference + " has no condition, but needs one to"
                    + " leave out the rows of other classes in its table. Pass the condition, or join along a"
                    + " relationship.");
        }
        restricted.add(reference);
    }

    private void note(EntityReference<?> reference, FromClause clause) {
        if (!(reference instanceof EntityAlias<?> alias && alias.subquery() != null)) {
            entities.add(new JoinedEntity(clause, sources.mapper(reference)));
        }
    }

    /** The classes that are joined, and what their objects come from. */
    List<JoinedEntity> entities() {
        return entities;
    }

    /** The classes whose rows are to be told from others by the criteria of the statement. */
    List<EntityReference<?>> restricted() {
        return restricted;
    }

    private void along(RelationshipAttribute<?, ?> attribute, @Nullable FromClause target, Join.Kind kind) {
        Relationship relationship = RelationshipCriteria.relationship(sources, attribute);
        FromClause source = sources.clause(attribute.owner());
        ColumnSource columns = sources.columns(attribute.owner());
        EntityReference<?> alias = attribute.target();
        Mapper mapper = alias == null ? relationship.target() : sources.mapper(alias);
        FromClause joined = target == null ? relationship.target().from() : target;
        List<JoinStep> along = new ArrayList<>(relationship.path().steps(source, columns, joined, kind));
        if (!(alias instanceof EntityAlias<?> other && other.subquery() != null)) {
            entities.add(new JoinedEntity(joined, mapper));
        }
        JoinStep last = along.get(along.size() - 1);
        along.set(
                along.size() - 1,
                new JoinStep(
                        last.left(),
                        last.target(),
                        further(restricted(last.on(), mapper, joined), attribute, mapper, joined),
                        last.kind()));
        steps.addAll(along);
    }

    /** A condition and what the relationship's own criterion demands. */
    private @Nullable Expression<Boolean> further(
            @Nullable Expression<Boolean> on, RelationshipAttribute<?, ?> attribute, Mapper mapper, FromClause joined) {
        Expression<Boolean> criterion = attribute.criterion();
        if (criterion == null) {
            return on;
        }
        Expression<Boolean> resolved = attribute.target() == null
                ? sources.about(mapper.descriptor(), joined, criterion)
                : resolver.rewrite(criterion);
        return on == null ? resolved : CriteriaScope.and(on, List.of(resolved));
    }
}
