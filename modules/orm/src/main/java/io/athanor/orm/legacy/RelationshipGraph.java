package io.athanor.orm.legacy;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The classes that relationships lead to from one class, the nearest first. */
final class RelationshipGraph {

    private final EntityDescriptor<?> root;

    RelationshipGraph(EntityDescriptor<?> root) {
        this.root = root;
    }

    /**
     * A class that relationships lead to.
     *
     * @param owner the class
     * @param path the relationships
     */
    record Place(EntityDescriptor<?> owner, List<RelationshipAttribute<?, ?>> path) {

        List<String> names() {
            return path.stream().<String>map(RelationshipAttribute::name).toList();
        }

        List<Expression<Boolean>> conditions() {
            return path.stream()
                    .<Expression<Boolean>>map(RelationshipAttribute::condition)
                    .toList();
        }

        Optional<RelationshipAttribute<?, ?>> relationship(String name) {
            for (EntityAttribute<?> attribute : owner.attributes()) {
                if (attribute instanceof RelationshipAttribute<?, ?> relationship
                        && attribute.name().equals(name)) {
                    return Optional.of(relationship);
                }
            }
            return Optional.empty();
        }

        private boolean has(String name) {
            return owner.hasAttribute(name);
        }

        private List<Place> next() {
            List<Place> next = new ArrayList<>();
            for (EntityAttribute<?> attribute : owner.attributes()) {
                if (attribute instanceof RelationshipAttribute<?, ?> relationship) {
                    List<RelationshipAttribute<?, ?>> longer = new ArrayList<>(path);
                    longer.add(relationship);
                    next.add(new Place(EntityDescriptor.forClass(relationship.targetClass()), List.copyOf(longer)));
                }
            }
            return next;
        }
    }

    /**
     * The nearest class that has an attribute.
     *
     * @throws io.athanor.orm.metamodel.UnknownAttributeException if none has it
     */
    Place place(String attribute) {
        Deque<Place> waiting = new ArrayDeque<>(List.of(new Place(root, List.of())));
        Set<Class<?>> seen = new HashSet<>(Set.of(root.javaType()));
        while (!waiting.isEmpty()) {
            Place place = waiting.remove();
            if (place.has(attribute)) {
                return place;
            }
            for (Place next : place.next()) {
                if (seen.add(next.owner.javaType())) {
                    waiting.add(next);
                }
            }
        }
        root.attribute(attribute);
        throw new IllegalStateException("found, but not by its name: " + attribute);
    }

    /** The conditions of joins along relationships that are named. */
    List<Expression<Boolean>> along(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("joinVia() names no relationship; name at least one");
        }
        List<Expression<Boolean>> conditions = new ArrayList<>();
        EntityDescriptor<?> owner = root;
        for (String name : names) {
            EntityAttribute<?> attribute = owner.attribute(name);
            if (!(attribute instanceof RelationshipAttribute<?, ?> relationship)) {
                throw new MappingException("joinVia() goes along relationships, and " + attribute
                        + " is none. Name relationships only, the target's attributes are compared by select().");
            }
            conditions.add(relationship.condition());
            owner = EntityDescriptor.forClass(relationship.targetClass());
        }
        return conditions;
    }
}
