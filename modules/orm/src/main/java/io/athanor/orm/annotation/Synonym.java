package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the attribute of a field further names, by which queries may mean it as well: the metamodel has a constant for
 * each, and {@code filterBy} takes them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Synonym {

    /** The other names; each is that of no other attribute. */
    String[] value();
}
