package io.athanor.orm.mapping;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.RelationshipDescription;
import java.util.Collection;
import java.util.List;

/**
 * The foreign key that a relationship was joined by: what the relationship says besides must be about it.
 *
 * @param relationship the name of the relationship, for messages
 * @param referring the attributes of the foreign key
 * @param referred the attributes that it refers to
 * @param onOwner whether the owning class has the foreign key
 */
record ForeignKeyChoice(String relationship, List<String> referring, List<String> referred, boolean onOwner) {

    /** Refuses what would be ignored. */
    void check(RelationshipDescription description) {
        for (String name : description.foreignKeys()) {
            if (!referring.contains(name)) {
                throw new MappingException("foreignKeys = \"" + name + "\" of relationship " + relationship
                        + " is not the foreign key, which " + names(referring) + ". Remove that name.");
            }
        }
        Collection<String> side =
                description.remoteSide().stream().anyMatch(referring::contains) ? referring : referred;
        for (String name : description.remoteSide()) {
            if (!side.contains(name)) {
                throw new MappingException("remoteSide = \"" + name + "\" of relationship " + relationship
                        + " is on neither side of the foreign key, which " + names(referring) + " and refers to "
                        + String.join(", ", referred) + ". Name the one or the other.");
            }
        }
        if (onOwner) {
            checkOrphans(relationship, description);
        }
    }

    /** Refuses to delete what a reference of the owner's lets go of, unless it has one owner. */
    static void checkOrphans(String relationship, RelationshipDescription description) {
        if (description.cascade().contains(Cascade.DELETE_ORPHAN)
                && !description.writing().singleParent()) {
            throw new MappingException("The relationship " + relationship
                    + " has Cascade.DELETE_ORPHAN, but what one object lets go of may belong to others, for the foreign"
                    + " key is on this side. Write singleParent = true if it never does, or remove DELETE_ORPHAN, and"
                    + " delete explicitly.");
        }
    }

    private static String names(List<String> attributes) {
        return (attributes.size() == 1 ? "is " : "are ") + String.join(", ", attributes);
    }
}
