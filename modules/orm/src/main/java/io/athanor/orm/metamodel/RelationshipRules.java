package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.PassiveUpdates;
import io.athanor.orm.error.MappingException;
import java.util.List;

/** Refuses descriptions of relationships whose parts do not go together, or that promise what is not built. */
final class RelationshipRules {

    private final String name;

    private RelationshipRules(String name) {
        this.name = name;
    }

    static void check(EntityDescriptor<?> owner, RelationshipDescription relationship) {
        new RelationshipRules(owner.name() + "." + relationship.name()).check(owner.javaType(), relationship);
    }

    private void check(Class<?> owner, RelationshipDescription relationship) {
        checkLazy(relationship);
        checkFlushing(relationship);
        checkEager(relationship);
        boolean reference = relationship.collection() == null;
        refuse(
                reference && relationship.orderBy() != null,
                "refers to one entity, so there is nothing to order. Remove orderBy");
        refuse(
                !relationship.remoteSide().isEmpty() && !(reference && relationship.target() == owner),
                "has a remoteSide, which tells the two directions of a foreign key from a table to itself apart, and"
                        + " only a reference to the class itself has those. Remove it");
        checkMembers(relationship);
        checkJoin(relationship);
        if (relationship.writing().viewOnly()) {
            checkViewOnly(relationship);
        }
        if (!relationship.secondary().isEmpty()) {
            checkSecondary(relationship);
        }
    }

    private void checkEager(RelationshipDescription relationship) {
        boolean isEager = switch (relationship.lazy()) {
            case JOINED, SELECTIN, SUBQUERY, IMMEDIATE -> true;
            case SELECT, RAISE, RAISE_ON_SQL, NOLOAD, DYNAMIC, WRITE_ONLY -> false;
        };
        refuse(
                relationship.joinDepth() < 0,
                "has joinDepth = " + relationship.joinDepth()
                        + ", but what is followed is followed once at least. Write"
                        + " how often, or leave joinDepth out");
        refuse(
                relationship.joinDepth() > 0 && !isEager,
                "has a joinDepth, but is not loaded along with its owner, so there is no depth. Write lazy ="
                        + " SELECTIN or another one that loads it along, or leave joinDepth out");
        refuse(
                relationship.innerJoin() && relationship.dynamicFactory() != null,
                "has innerJoin, but is never loaded as a whole, so nothing is joined. Leave innerJoin out");
    }

    private void checkLazy(RelationshipDescription relationship) {
        CollectionKind kind = relationship.collection();
        Lazy lazy = relationship.lazy();
        boolean dynamic = kind == CollectionKind.DYNAMIC;
        boolean writeOnly = kind == CollectionKind.WRITE_ONLY;
        refuse(
                lazy == Lazy.DYNAMIC && !dynamic && !writeOnly,
                "has lazy = DYNAMIC, but is loaded as a whole. Declare it as DynamicCollection, or leave lazy out");
        refuse(
                lazy == Lazy.WRITE_ONLY && !dynamic && !writeOnly,
                "has lazy = WRITE_ONLY, but is loaded as a whole. Declare it as WriteOnlyCollection, or leave "
                        + "lazy out");
        refuse(
                lazy != Lazy.DYNAMIC && dynamic || lazy != Lazy.WRITE_ONLY && writeOnly,
                "is a " + (dynamic ? "DynamicCollection" : "WriteOnlyCollection")
                        + ", which is never loaded as a whole; lazy = " + lazy + " contradicts that. Leave lazy out");
        refuse(
                writeOnly && relationship.passiveDeletes() == PassiveDeletes.NONE,
                "is a WriteOnlyCollection, whose members would have to be loaded when its owner is deleted. Write"
                        + " passiveDeletes = TRUE, and let the foreign key say what ON DELETE does");
    }

    private void checkMembers(RelationshipDescription relationship) {
        CollectionKind kind = relationship.collection();
        MemberRule rule = relationship.members();
        boolean keyed = rule instanceof MemberRule.KeyedByAttribute || rule instanceof MemberRule.KeyedByFunction;
        refuse(
                kind == CollectionKind.MAP && !keyed,
                "is a Map, but does not say by what. Write @MapKey(\"attribute\"), or keyedBy(...) on the builder");
        refuse(
                keyed && kind != CollectionKind.MAP,
                "has a map key, but is no map. Declare it as Map, or remove @MapKey");
        refuse(
                rule instanceof MemberRule.SortedBy && kind != CollectionKind.SORTED_SET,
                "has a comparator, but is no sorted set. Declare it as SortedSet, or remove @SortedBy");
        refuse(
                kind == CollectionKind.SORTED_SET
                        && rule == null
                        && !Comparable.class.isAssignableFrom(relationship.target()),
                "is a SortedSet of " + relationship.target().getSimpleName()
                        + ", which has no order. Write @SortedBy(\"SomeClass.COMPARATOR\"), or let it implement"
                        + " Comparable");
        if (rule instanceof MemberRule.PositionedBy positioned) {
            refuse(
                    kind != CollectionKind.LIST,
                    "keeps positions, but is no list. Declare it as List, or remove @ListPosition");
            RelationshipOrder order = relationship.orderBy();
            refuse(
                    order == null || !order.isBy(positioned.attribute()),
                    "keeps positions in \"" + positioned.attribute()
                            + "\", but is not loaded in their order. Write orderBy = \"" + positioned.attribute()
                            + "\"");
        }
    }

    private void checkJoin(RelationshipDescription relationship) {
        boolean named = !relationship.foreignKeys().isEmpty()
                || !relationship.remoteSide().isEmpty();
        refuse(
                relationship.join() != null && named,
                "has a join condition, and foreignKeys or remoteSide besides. Mark the columns in the condition by"
                        + " foreign(...) and remote(...), and remove these");
    }

    private void checkViewOnly(RelationshipDescription relationship) {
        WriteRule writing = relationship.writing();
        String view = "is view-only, so nothing of it is written, but ";
        for (Cascade cascade : List.of(Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE, Cascade.DELETE_ORPHAN)) {
            refuse(
                    relationship.cascade().contains(cascade),
                    view + "has Cascade." + cascade + ", which writes. Remove that cascade");
        }
        refuse(
                writing.singleParent()
                        || writing.postUpdate()
                        || writing.passiveUpdates() != PassiveUpdates.INFERRED
                        || relationship.passiveDeletes() != PassiveDeletes.NONE,
                view + "says how (singleParent, postUpdate, passiveUpdates, passiveDeletes). Remove these");
        refuse(
                !relationship.backPopulates().isEmpty(),
                view + "has backPopulates, by which a change of the other direction would change it. Remove it at both"
                        + " sides");
        CollectionKind kind = relationship.collection();
        refuse(
                kind != null && !kind.isHeld(),
                view + "is a collection that is written to without being loaded. Declare it as List, or query it");
        refuse(
                relationship.members() instanceof MemberRule.PositionedBy,
                view + "keeps the places of its members. Remove @ListPosition");
    }

    private void checkFlushing(RelationshipDescription relationship) {
        boolean deletes = relationship.cascade().contains(Cascade.DELETE)
                || relationship.cascade().contains(Cascade.DELETE_ORPHAN);
        refuse(
                relationship.passiveDeletes() == PassiveDeletes.ALL && deletes,
                "has passiveDeletes = ALL, which leaves all related rows to the database, and a cascade that deletes"
                        + " them. Write passiveDeletes = TRUE, or remove DELETE and DELETE_ORPHAN");
    }

    private void checkSecondary(RelationshipDescription relationship) {
        refuse(
                !relationship.foreignKeys().isEmpty(),
                "goes through the association table \"" + relationship.secondary()
                        + "\", which has the foreign keys; foreignKeys says nothing about those. Remove it");
        refuse(
                relationship.cascade().contains(Cascade.DELETE_ORPHAN)
                        && !relationship.writing().singleParent(),
                "has Cascade.DELETE_ORPHAN, but what one object lets go of may belong to others. Write singleParent ="
                        + " true if it never does, or remove DELETE_ORPHAN, and delete explicitly");
        refuse(
                relationship.writing().postUpdate(),
                "has postUpdate = true, but the foreign keys are those of an association table, whose rows come after"
                        + " those of both sides anyway. Remove it");
    }

    private void refuse(boolean wrong, String problem) {
        if (wrong) {
            throw new MappingException("Relationship " + name + " " + problem + ".");
        }
    }
}
