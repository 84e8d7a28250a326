package io.athanor.orm.annotation;

import io.athanor.schema.Computed.Storage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the column of a field one that the database computes from others of its row. It is never written, and read
 * again after each flush of the object. {@link Computed} is its counterpart without a column.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GeneratedColumn {

    /**
     * The expression as SQL text. An attribute in braces, as in {@code "{price} * {amount}"}, stands for its column; it
     * is written as in {@link UniqueKey#value}, and has one column.
     */
    String value();

    /** Whether the database keeps the values; by default as it does unless told otherwise. */
    Storage storage() default Storage.UNSPECIFIED;
}
