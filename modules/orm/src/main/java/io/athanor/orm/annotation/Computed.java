package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a field from an SQL expression over the attributes of its class, such as a difference of two columns or a
 * subquery that counts related rows. It comes with the object's columns, unless it is {@link Deferred}, and is loaded
 * again when it is read after a flush of the object. It is never written: setting it on an object with a row is
 * refused, and what a new object holds in it is replaced when that is first read after the flush.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Computed {

    /**
     * The expression, by the name of a constant such as {@code "com.example.ShopExpressions.TOTAL"}, or of a static
     * method without parameters with {@code "()"} behind it. The class may stand alone if it is in the entity's
     * package. It is asked for when it is first needed, so that it may refer to the metamodel of the class.
     */
    String value();
}
