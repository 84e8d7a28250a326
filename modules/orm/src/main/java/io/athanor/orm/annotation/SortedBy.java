package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which order the members of a {@link Relationship} that is a {@code SortedSet} stand; without it they are
 * {@code Comparable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface SortedBy {

    /**
     * A constant that is a {@code Comparator} of members, such as {@code "com.example.Notes.BY_TITLE"}, whose class may
     * stand alone if it is in the entity's package.
     */
    String value();
}
