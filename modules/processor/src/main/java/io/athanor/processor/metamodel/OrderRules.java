package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Checks by what a collection is ordered: column attributes, each in one direction. */
final class OrderRules {

    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

    private final Problems problems;

    OrderRules(Problems problems) {
        this.problems = problems;
    }

    void check(Relationship relationship, MappedClass target) {
        String order = relationship.orderBy();
        if (order.isEmpty()) {
            return;
        }
        if (relationship.collection() == null) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field())
                            + " refers to one entity, so there is nothing to order. Remove orderBy.");
        } else if (!Stream.of(order.split(",", -1)).allMatch(key -> isAttributeAndDirection(key, target))) {
            problems.error(
                    relationship.field(),
                    RelationshipRules.place(relationship, "orderBy", order) + " names no column attributes of "
                            + target.name()
                            + ". Write names of fields with commas between them, each optionally followed by \" asc\""
                            + " or \" desc\".");
        }
    }

    private static boolean isAttributeAndDirection(String order, MappedClass target) {
        List<String> words = List.of(order.strip().split("\\s+"));
        boolean direction = words.size() == 1
                || words.size() == 2 && DIRECTIONS.contains(words.get(1).toLowerCase(Locale.ROOT));
        return direction && target.hasColumn(words.get(0));
    }
}
