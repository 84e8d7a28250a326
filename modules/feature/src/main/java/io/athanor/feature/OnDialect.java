package io.athanor.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the dialect that the tests of a class run on, where the name of the class does not: {@code SqliteValuesTest}
 * needs no annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnDialect {

    /** The name of the dialect, in lower case. */
    String value();
}
