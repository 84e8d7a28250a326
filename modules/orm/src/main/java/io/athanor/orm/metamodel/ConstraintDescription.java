package io.athanor.orm.metamodel;

import io.athanor.schema.Deferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the annotations of a class say of its table beyond single columns. Immutable. */
public sealed interface ConstraintDescription {

    /** The name, or null for that of the naming convention. */
    @Nullable String name();

    /** A unique constraint, of attributes by their names and paths; the empty name stands for none. */
    static ConstraintDescription uniqueKey(String name, Deferral deferral, String... attributes) {
        return new Unique(orNull(name), List.of(attributes), deferral);
    }

    /** An index of attributes, as {@link #uniqueKey} has them. */
    static ConstraintDescription index(String name, boolean unique, String... attributes) {
        return new Indexed(orNull(name), List.of(attributes), unique);
    }

    /** A condition as SQL text, in which attributes stand in braces. */
    static ConstraintDescription check(String name, String text) {
        return new Checked(orNull(name), text);
    }

    private static @Nullable String orNull(String name) {
        return name.isEmpty() ? null : name;
    }

    /** See {@link #uniqueKey}. */
    record Unique(@Nullable String name, List<String> attributes, Deferral deferral) implements ConstraintDescription {}

    /** See {@link #index}. */
    record Indexed(@Nullable String name, List<String> attributes, boolean unique) implements ConstraintDescription {}

    /** See {@link #check}. */
    record Checked(@Nullable String name, String text) implements ConstraintDescription {}
}
