package io.athanor.orm.option;

import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.sql.Structure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an option says of the columns of the objects at one place.
 *
 * @param kind what is said
 * @param attributes the columns that it is said of; none where it is said of all
 * @param group the group of deferred columns that it is said of, or empty
 * @param raises whether an access of what is left out throws rather than load it
 */
public record ColumnRule(Kind kind, List<ColumnAttribute<?, ?>> attributes, String group, boolean raises) {

    /** What is said of columns. */
    public enum Kind {
        /** They are left out. */
        DEFER("defer"),
        /** They are loaded. */
        UNDEFER("undefer"),
        /** All that nothing else is said of are left out, but the key. */
        DEFER_ALL("deferAll"),
        /** All that nothing else is said of are loaded. */
        UNDEFER_ALL("undeferAll"),
        /** Those of a group are loaded. */
        UNDEFER_GROUP("undeferGroup"),
        /** They are loaded with the key, and all others left out. */
        ONLY("loadOnly");

        private final String option;

        Kind(String option) {
            this.option = option;
        }

        /** Whether something is left out by it. */
        boolean leavesOut() {
            return this == DEFER || this == DEFER_ALL || this == ONLY;
        }
    }

    /** Copies the attributes. */
    public ColumnRule {
        attributes = List.copyOf(attributes);
    }

    static ColumnRule of(Kind kind, ColumnAttribute<?, ?>... attributes) {
        return new ColumnRule(kind, List.of(attributes), "", false);
    }

    static ColumnRule ofGroup(String group) {
        return new ColumnRule(Kind.UNDEFER_GROUP, List.of(), group, false);
    }

    ColumnRule raising() {
        return new ColumnRule(kind, attributes, group, true);
    }

    /** The name of the option that says it. */
    public String option() {
        return kind.option;
    }

    void describe(Structure structure) {
        structure.attribute(kind);
        structure.parts(attributes);
        structure.attribute(group);
        structure.attribute(raises);
    }

    @Override
    public String toString() {
        String about = attributes.stream().map(Object::toString).collect(Collectors.joining(", "));
        return kind.option + "(" + (group.isEmpty() ? about : group) + ")" + (raises ? ".raising()" : "");
    }
}
