package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the discriminator of a class's rows holds; by default the simple name of the class. Where the discriminator is a
 * number or an enum there is no default, and the value is written as text: {@code "3"}, or the name of the constant.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DiscriminatorValue {

    /** The value. */
    String value();
}
