package io.athanor.orm.mapping;

import io.athanor.schema.Table;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of what is allowed in a mapping, but may write a row or a column from two places. */
final class MappingWarnings {

    private static final Logger LOGGER = System.getLogger("io.athanor.orm.mapping");

    private final Collection<Mapper> mappers;
    private final Set<String> overlaps;

    /**
     * Warnings about a generation.
     *
     * @param told the warnings that were given for former generations; new ones are added
     */
    MappingWarnings(Collection<Mapper> mappers, Set<String> told) {
        this.mappers = mappers;
        this.overlaps = told;
    }

    void tell() {
        List<ManyToMany> linked = new ArrayList<>();
        List<Relationship> direct = new ArrayList<>();
        for (Mapper mapper : mappers) {
            for (Relationship relationship : mapper.relationships()) {
                if (relationship.source() == mapper && !relationship.isViewOnly()) {
                    if (relationship.path().secondary() == null) {
                        direct.add(relationship);
                    } else {
                        relationship.accept(new Linked(linked));
                    }
                }
            }
        }
        linked.forEach(this::tellOfClass);
        for (int i = 0; i < linked.size(); i++) {
            for (ManyToMany other : linked.subList(i + 1, linked.size())) {
                tellOfRows(linked.get(i), other);
            }
        }
        for (int i = 0; i < direct.size(); i++) {
            for (Relationship other : direct.subList(i + 1, direct.size())) {
                tellOfColumns(direct.get(i), other);
            }
        }
    }

    private record Linked(List<ManyToMany> into) implements RelationshipVisitor<Boolean> {

        @Override
        public Boolean visit(ToOne reference) {
            return false;
        }

        @Override
        public Boolean visit(ToMany referring) {
            return false;
        }

        @Override
        public Boolean visit(ManyToMany relationship) {
            return into.add(relationship);
        }
    }

    private void tellOfClass(ManyToMany relationship) {
        for (Mapper mapper : mappers) {
            if (mapper.table() == relationship.secondary()) {
                warn("The relationship " + relationship + " goes through the table \""
                        + relationship.secondary().fullName() + "\", which is mapped by " + mapper.name()
                        + " as well, so a row may be written twice. Make the relationship view-only, or reach "
                        + relationship.target().name() + " through " + mapper.name() + ".");
            }
        }
    }

    private void tellOfRows(ManyToMany first, ManyToMany second) {
        Table table = first.secondary();
        if (table == second.secondary() && first.inverse() != second && isSame(first, second)) {
            warn("The relationships " + first + " and " + second + " both write rows of \"" + table.fullName()
                    + "\", and neither knows of the other, so a row may be written twice. Write backPopulates at both"
                    + " if they are the two directions of one relationship, or make one view-only.");
        }
    }

    private static boolean isSame(ManyToMany first, ManyToMany second) {
        Set<Object> columns = new HashSet<>();
        first.localPairs().forEach(pair -> columns.add(pair.column()));
        first.remotePairs().forEach(pair -> columns.add(pair.column()));
        List<SecondaryPair> others = new ArrayList<>(second.localPairs());
        others.addAll(second.remotePairs());
        return others.stream().anyMatch(pair -> columns.contains(pair.column()));
    }

    /**
     * Two relationships in the same direction; a collection and its reference without a name agree in most programs.
     */
    private void tellOfColumns(Relationship first, Relationship second) {
        boolean holder = first.isKeyHeldByOwner();
        // What a condition demands besides tells rows apart that refer to different classes by one column.
        boolean isTold = first.path().hasCriterion() || second.path().hasCriterion();
        if (isTold || holder != second.isKeyHeldByOwner()) {
            return;
        }
        for (MappedColumn column : foreignColumns(first)) {
            if (foreignColumns(second).contains(column)) {
                warn("The relationships " + first + " and " + second + " both write the column " + column.column()
                        + ", so the one may undo what the other says. Make one of them view-only.");
                return;
            }
        }
    }

    private static List<MappedColumn> foreignColumns(Relationship relationship) {
        return relationship.isKeyHeldByOwner()
                ? relationship.path().ownerColumns()
                : relationship.path().targetColumns();
    }

    private void warn(String warning) {
        if (overlaps.add(warning)) {
            LOGGER.log(Logger.Level.WARNING, warning);
        }
    }
}
