package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.util.Types;

/** Checks that the names in a {@code @Relationship} mean something and that its parts go together. */
final class RelationshipRules {

    /** What loads related objects along with their owners. */
    private static final List<String> EAGER = List.of("JOINED", "SELECTIN", "SUBQUERY", "IMMEDIATE");

    /** The collections that are never loaded as a whole, by the constant of {@code Lazy} that says so. */
    private static final Map<String, String> NOT_AS_A_WHOLE =
            Map.of("DYNAMIC", "DynamicCollection", "WRITE_ONLY", "WriteOnlyCollection");

    private static final Set<String> NOT_LOADED = Set.of("TRUE", "ALL");

    private final Problems problems;
    private final InverseRules inverses;
    private final OrderRules orders;
    private final ForeignKeyRules foreignKeys;

    RelationshipRules(Types types, Problems problems) {
        this.problems = problems;
        this.inverses = new InverseRules(types, problems);
        this.orders = new OrderRules(problems);
        this.foreignKeys = new ForeignKeyRules(types, problems);
    }

    void check(MappedClass owner, Relationship relationship) {
        MappedClass target = new MappedClass(relationship.target());
        inverses.check(owner, relationship, target);
        checkLazy(relationship);
        checkPassiveDeletes(relationship);
        checkEager(relationship);
        orders.check(relationship, target);
        checkJoin(relationship);
        if (relationship.join().isEmpty()) {
            foreignKeys.check(owner, relationship, target);
        }
        for (String name : relationship.foreignKeys()) {
            if (!owner.hasColumn(name) && !target.hasColumn(name)) {
                reportUnknown(relationship, "foreignKeys", name, owner.name() + " or " + target.name());
            }
        }
        for (String name : relationship.remoteSide()) {
            if (!target.hasColumn(name)) {
                reportUnknown(relationship, "remoteSide", name, target.name());
            }
        }
    }

    private void checkLazy(Relationship relationship) {
        String kind = relationship.collection();
        boolean isNeverWhole = kind != null && NOT_AS_A_WHOLE.containsKey(kind);
        String lazy = relationship.lazy();
        String target = relationship.target().getSimpleName().toString();
        String subject = "Relationship " + Names.of(relationship.field());
        if (NOT_AS_A_WHOLE.containsKey(lazy) && kind == null) {
            problems.error(
                    relationship.field(),
                    subject + " has lazy = " + lazy
                            + ", but refers to one entity, and a reference is loaded as a whole." + " Leave lazy out.");
        } else if (NOT_AS_A_WHOLE.containsKey(lazy) && !isNeverWhole) {
            problems.error(
                    relationship.field(),
                    subject + " is never loaded as a whole (lazy = " + lazy + "), so it cannot be a field of its type."
                            + " Declare it as " + NOT_AS_A_WHOLE.get(lazy) + "<" + target + ">.");
        } else if (isNeverWhole && !lazy.equals(kind) && !lazy.isEmpty()) {
            problems.error(
                    relationship.field(),
                    subject + " is a " + NOT_AS_A_WHOLE.get(kind)
                            + ", which is never loaded as a whole; lazy = " + lazy
                            + " contradicts that. Declare it as List<" + target + ">, or leave lazy out.");
        } else if ("WRITE_ONLY".equals(kind) && !NOT_LOADED.contains(relationship.passiveDeletes())) {
            problems.error(
                    relationship.field(),
                    subject + " is a WriteOnlyCollection, whose members would have to be loaded when its owner is"
                            + " deleted. Write passiveDeletes = PassiveDeletes.TRUE, and let the foreign key say what"
                            + " ON DELETE does.");
        }
    }

    private void checkEager(Relationship relationship) {
        String subject = "Relationship " + Names.of(relationship.field());
        String depth = relationship.joinDepth();
        if (!depth.isEmpty() && depth.compareTo("1") < 0) {
            problems.error(
                    relationship.field(),
                    subject + " has joinDepth = " + depth
                            + ", but what is followed is followed once at least. Write"
                            + " how often, or leave joinDepth out.");
        } else if (!depth.isEmpty() && !EAGER.contains(relationship.lazy())) {
            problems.error(
                    relationship.field(),
                    subject
                            + " has a joinDepth, but is not loaded along with its owner, so there is no depth."
                            + " Write lazy = Lazy.SELECTIN or another one that loads it along, or leave joinDepth"
                            + " out.");
        }
        String kind = relationship.collection();
        if (relationship.flags().contains("innerJoin") && kind != null && NOT_AS_A_WHOLE.containsKey(kind)) {
            problems.error(
                    relationship.field(),
                    subject + " has innerJoin = true, but is never loaded as a whole, so nothing is joined. Leave"
                            + " innerJoin out.");
        }
    }

    private void checkJoin(Relationship relationship) {
        String join = relationship.join();
        if (!join.isEmpty() && !NamedMember.isName(join)) {
            problems.error(
                    relationship.field(),
                    place(relationship, "join", join) + " does not name a condition. Write the name of a constant and"
                            + " its class, such as \"ShopJoins.HOME\", or of a static method with () behind it.");
        }
    }

    private void checkPassiveDeletes(Relationship relationship) {
        boolean deletes = relationship.cascades("ALL")
                || relationship.cascades("DELETE")
                || relationship.cascades("DELETE_ORPHAN");
        if (relationship.passiveDeletes().equals("ALL") && deletes) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field()) + " has passiveDeletes = ALL, which leaves all"
                            + " related rows to the database, and a cascade that deletes them. Write passiveDeletes ="
                            + " TRUE, or remove DELETE and DELETE_ORPHAN.");
        }
    }

    private void reportUnknown(Relationship relationship, String member, String name, String owners) {
        problems.error(
                relationship.field(),
                place(relationship, member, name) + " names no column attribute of " + owners
                        + ". Write the name of a field.");
    }

    /** How a message names a member of the annotation. */
    static String place(Relationship relationship, String member, String value) {
        return member + " = \"" + value + "\" of relationship " + Names.of(relationship.field());
    }
}
