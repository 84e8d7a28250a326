package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the table a condition that every row fulfils or leaves unknown: a CHECK constraint. A table that is in the
 * metadata already is taken as it is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(Check.List.class)
public @interface Check {

    /**
     * The condition as SQL text. An attribute in braces, such as {@code "{price} > 0"}, stands for its column; it is
     * written as in {@link UniqueKey#value}, and has one column.
     */
    String value();

    /** The name of the constraint; by default that of the metadata's naming convention, if it has one. */
    String name() default "";

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.FIELD})
    @interface List {

        /** The annotations. */
        Check[] value();
    }
}
