package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Element;
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
            steps.add(new JoinStep(
                    step.left() == null ? null : resolver.rewrite(step.left()),
                    resolver.rewrite(target),
                    resolver.rewriteOptional(on),
                    step.kind()));
        }
    }

    private void along(RelationshipAttribute<?, ?> attribute, @Nullable FromClause target, Join.Kind kind) {
        Relationship relationship = RelationshipCriteria.relationship(sources, attribute);
        FromClause source = sources.clause(attribute.owner());
        ColumnSource columns = sources.columns(attribute.owner());
        FromClause joined = target == null ? relationship.target().table() : target;
        steps.addAll(relationship.path().steps(source, columns, joined, kind));
    }
}
