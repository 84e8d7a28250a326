package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Element;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins that are added to a SELECT one after the other, and the class that was joined last. Immutable.
 *
 * @param session the session, whose registry knows the classes
 * @param select the SELECT so far
 * @param point the class or alias joined last, or the one selected; null if there is none
 */
record QueryJoins(Session session, Select select, @Nullable EntityReference<?> point) {

    /** With a join along a relationship or to a class, alias or subquery. */
    QueryJoins then(Element target, @Nullable Element on, Join.Kind kind) {
        EntityReference<?> joined = point;
        if (target instanceof EntityReference<?> reference) {
            joined = reference;
        } else if (target instanceof RelationshipAttribute<?, ?> relationship) {
            joined = relationship.target() != null
                    ? relationship.target()
                    : session.mapperOf(relationship.targetClass()).descriptor();
        }
        return new QueryJoins(session, select.join(new JoinStep(null, target, on, kind)), joined);
    }

    /** With a join along each of the relationships. */
    QueryJoins along(List<? extends RelationshipAttribute<?, ?>> path, Join.Kind kind) {
        QueryJoins joins = this;
        for (RelationshipAttribute<?, ?> relationship : path) {
            joins = joins.then(relationship, null, kind);
        }
        return joins;
    }

    /** With a join along each of the relationships named, of which each may be a path with dots. */
    QueryJoins named(List<String> path, Join.Kind kind) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("join() names no relationship; name at least one");
        }
        QueryJoins joins = this;
        for (String names : path) {
            for (String name : names.split("\\.", -1)) {
                joins = joins.then(relationship(joins.point, name), null, kind);
            }
        }
        return joins;
    }

    private static RelationshipAttribute<?, ?> relationship(@Nullable EntityReference<?> from, String name) {
        if (from == null) {
            throw new MappingException("join(\"" + name + "\") does not know from which class the relationship leads,"
                    + " because the query selects none. Use join() with the attribute of a class.");
        }
        EntityAttribute<?> found =
                from.attribute(from.descriptor().attribute(name).index());
        if (found instanceof RelationshipAttribute<?, ?> relationship) {
            return relationship;
        }
        throw new MappingException(
                "join(\"" + name + "\") joins along a relationship, and " + found + " is none. Name a relationship of "
                        + from.descriptor().name() + ", or join to a class under a condition.");
    }
}
