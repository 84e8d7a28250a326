package io.athanor.orm.metamodel;

import org.jspecify.annotations.Nullable;

/**
 * A field that a registry maps to nothing: it is a plain field of its objects.
 *
 * @param name the name of the field
 * @param index the number of the attribute
 * @param template what the type of the field tells of a mapping of it, or null if it is not known
 */
public record UnmappedDescription(
        String name, int index, @Nullable AttributeDescription template) implements AttributeDescription {

    /** What is known of an attribute however it is mapped. */
    public static AttributeDescription template(AttributeDescription description) {
        return description instanceof UnmappedDescription unmapped && unmapped.template != null
                ? unmapped.template
                : description;
    }
}
