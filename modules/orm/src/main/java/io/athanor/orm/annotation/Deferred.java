package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves the column of a field out when objects are loaded: the first access loads it by a SELECT of its own. It is
 * written like any other, once it is set. For columns that are large and seldom needed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Deferred {

    /** The columns that come together at the first access of one of them; by default each comes by itself. */
    String group() default "";

    /** Whether an access throws rather than load it, so that queries must ask for it by the option {@code undefer}. */
    boolean raise() default false;
}
