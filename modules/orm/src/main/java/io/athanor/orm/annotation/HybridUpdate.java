package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the attributes below a {@link Hybrid} get when it is set: in an UPDATE of many rows by {@code set}, and for
 * an object by {@code Span_.length.set(span, 5)}. It stands on a static method that gets the new value as an expression
 * and returns the new values of attributes, such as {@code return HybridValues.of(Span_.high, Span_.low.plus(value))}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HybridUpdate {

    /** The name of the hybrid, one without parameters in the same class. */
    String value();
}
