package io.athanor.orm.event;

import org.jspecify.annotations.Nullable;

/**
 * What a flush changed of one attribute.
 *
 * @param attribute the name of the attribute
 * @param before what it was before: a value, an object, or a list of a collection's members; null where there was none,
 *     and where that is not known
 * @param after what it is now
 * @param isBeforeKnown whether it is known what it was: not where an attribute was overwritten that was not loaded
 */
public record AttributeChange(
        String attribute, @Nullable Object before, @Nullable Object after, boolean isBeforeKnown) {}
