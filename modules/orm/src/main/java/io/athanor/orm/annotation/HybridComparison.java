package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a {@link Hybrid} is compared, where that is not by the operator between its expression and the other side:
 * without regard to letter case, for instance. It stands on a static method that gets the hybrid's expression, the
 * operator and the other side, and returns the criterion. Lists and bounds are compared value by value; patterns are
 * refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HybridComparison {

    /** The name of the hybrid, one without parameters in the same class. */
    String value();
}
