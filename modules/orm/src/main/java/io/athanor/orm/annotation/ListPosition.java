package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the members of a {@link Relationship} that is a {@code List} keep their places in an attribute, by which
 * {@code orderBy} sorts them: whatever is done to the list renumbers those whose places change, from 0.
 *
 * <p>A member that comes by the other direction of the relationship, while the list is not loaded, gets its place when
 * the list is loaded next.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ListPosition {

    /** The name of an attribute of the target that holds whole numbers: {@code int}, {@code long} or {@code short}. */
    String value();
}
