package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the database gives a value to the column of a field that is null when its row is inserted. The object has
 * it when the field is next read. The field is not primitive, since that would always have a value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ServerDefault {

    /** The DEFAULT of the column as SQL text, such as {@code "'new'"}; by default none, where a trigger makes it. */
    String value() default "";

    /** Whether a trigger makes the value anew at each update, so that it is read again afterwards. */
    boolean onUpdate() default false;
}
