package io.athanor.orm.option;

import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.sql.Structure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an option says of the columns of the objects at one place.
 *
 * @param kind what is said
 * @param attributes the columns that it is said of; none where it is said of all
 * @param group the group of deferred columns that it is said of, or empty
 * @param raises whether an access of what is left out throws rather than load it
 * @param classes the classes below whose columns are loaded along; none stands for all
 */
public record ColumnRule(
        Kind kind,
        List<ColumnAttribute<?, ?>> attributes,
        String group,
        boolean raises,
        List<EntityDescriptor<?>> classes) {

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
        ONLY("loadOnly"),
        /** Those that classes below add are loaded by further statements. */
        SUBCLASSES("selectinPolymorphic");

        private final String option;

        Kind(String option) {
            this.option = option;
        }

        /** Whether something is left out by it. */
        boolean leavesOut() {
            return this == DEFER || this == DEFER_ALL || this == ONLY;
        }
    }

    /** Copies the lists. */
    public ColumnRule {
        attributes = List.copyOf(attributes);
        classes = List.copyOf(classes);
    }

    static ColumnRule of(Kind kind, ColumnAttribute<?, ?>... attributes) {
        return new ColumnRule(kind, List.of(attributes), "", false, List.of());
    }

    static ColumnRule ofGroup(String group) {
        return new ColumnRule(Kind.UNDEFER_GROUP, List.of(), group, false, List.of());
    }

    static ColumnRule ofSubclasses(List<? extends EntityDescriptor<?>> classes) {
        return new ColumnRule(Kind.SUBCLASSES, List.of(), "", false, List.copyOf(classes));
    }

    ColumnRule raising() {
        return new ColumnRule(kind, attributes, group, true, classes);
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
        structure.attribute(classes.size());
        classes.forEach(structure::part);
    }

    @Override
    public String toString() {
        String about = Stream.concat(attributes.stream(), classes.stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return kind.option + "(" + (group.isEmpty() ? about : group) + ")" + (raises ? ".raising()" : "");
    }
}
