package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;

/**
 * A way from one of a statement's results along relationships. It says by numbers and mappings where it goes, so that
 * it is the same for all statements of one structure. Immutable.
 */
final class LoadPath {

    private final int item;
    private final List<Relationship> relationships;

    private LoadPath(int item, List<Relationship> relationships) {
        this.item = item;
        this.relationships = relationships;
    }

    /** The way that ends at once, at one of the results. */
    static LoadPath of(int item) {
        return new LoadPath(item, List.of());
    }

    LoadPath then(Relationship relationship) {
        List<Relationship> longer = new ArrayList<>(relationships);
        longer.add(relationship);
        return new LoadPath(item, List.copyOf(longer));
    }

    /** The way to where the last relationship starts. */
    LoadPath before() {
        return new LoadPath(item, relationships.subList(0, relationships.size() - 1));
    }

    /** The last relationship. */
    Relationship last() {
        return relationships.get(relationships.size() - 1);
    }

    /** The place of the result among the statement's. */
    int item() {
        return item;
    }

    /** The relationships, in order. */
    List<Relationship> relationships() {
        return relationships;
    }

    int length() {
        return relationships.size();
    }

    /** Whether a class is the source or the target of one of the relationships. */
    static boolean passes(List<Relationship> relationships, Mapper mapper) {
        for (Relationship relationship : relationships) {
            if (relationship.source() == mapper || relationship.target() == mapper) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return item + ": " + relationships;
    }
}
