package io.athanor.feature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rows of the feature table whose behaviour a test method shows. A test that merely uses a feature is not
 * tagged. The rows are those of {@code features.tsv} beside this class; an unknown one fails the build.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Feature {

    /** The ids of the rows, such as {@code SQL-X-17}. */
    String[] value();
}
