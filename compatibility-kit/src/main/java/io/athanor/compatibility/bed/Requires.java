package io.athanor.compatibility.bed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a suite of {@link EveryBed} is about, so that it does not run on a bed that has it not. A suite needs what its
 * superclasses need, too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Requires {

    /** What a bed must meet. */
    Requirement[] value() default {};

    /** What a bed must not meet: the suite is about what happens then. */
    Requirement[] unmet() default {};

    /** The dialects for whose own features the suite is; empty for any. */
    String[] dialects() default {};
}
