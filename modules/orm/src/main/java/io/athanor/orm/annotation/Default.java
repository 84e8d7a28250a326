package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the program gives to the column of a field that has no value when a row is written. The object holds it
 * after the flush.
 *
 * <p>Each is the name of a constant and its class, such as {@code "ShopDefaults.FIRST"}, or of a static method without
 * parameters with {@code "()"} behind it, which is called for each row. The class may stand alone if it is in the
 * entity's package. A constant may be an SQL expression, which is sent with the statement.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Default {

    /** What a new row gets whose object holds null; by default nothing. The field is not primitive then. */
    String value() default "";

    /** What a changed row gets unless the field was set, too; by default nothing. */
    String onUpdate() default "";
}
