package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the columns of a field, or of a record's component, whose type is {@link Embeddable}. Without it their names
 * begin with that of the field in snake case and an underscore.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedded {

    /** What the columns' names begin with; {@code "*"} stands for the field's name in snake case. */
    String prefix() default "*_";

    /**
     * The names of single columns, as {@code "component=column"}; a component within another one is named by its path,
     * such as {@code "area.width=w"}. On a component of an embeddable class they stand behind what the names of all
     * columns of that class begin with, and those that the field of an entity gives go before.
     */
    String[] columns() default {};

    /**
     * Whether the value as a whole may be null, which all columns being NULL stands for. If not, a flush refuses an
     * object without it, and the columns of its primitive components are NOT NULL.
     */
    boolean nullable() default true;
}
