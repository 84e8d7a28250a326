package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the column of a field. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Column {

    /** The name of the column; by default what the registry's naming strategy makes of the field's: snake case. */
    String name() default "";

    /** The length of a string or binary column in characters or bytes; by default none. */
    int length() default -1;

    /** The number of digits of an exact numeric column; by default none. */
    int precision() default -1;

    /** The number of digits after the point of an exact numeric column; by default none. */
    int scale() default -1;

    /** Whether the column accepts NULL; a primary key and a primitive field never do. */
    boolean nullable() default true;

    /** Whether the column has a unique constraint of its own. */
    boolean unique() default false;

    /**
     * The SQL type, by the name of a constant such as {@code "com.example.ShopTypes.MONEY"}, whose class may stand
     * alone if it is in the entity's package; by default that of the field's class. The field is not primitive.
     */
    String type() default "";

    /** Whether a string column is of unbounded length (TEXT, CLOB). */
    boolean text() default false;

    /** The comment that the database keeps with the column, where it has comments; by default none. */
    String comment() default "";
}
