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
     * such as {@code "area.width=w"}.
     */
    String[] columns() default {};

    /**
     * Whether the value as a whole may be null, which all columns being NULL stands for. If not, the columns of its
     * primitive components are NOT NULL, so that the database refuses a null; where it has none, nothing does.
     */
    boolean nullable() default true;
}
