package io.athanor.orm.annotation;

import io.athanor.schema.Deferral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that no two rows of the table have the same values in the columns of some attributes: a UNIQUE constraint. A
 * flush sends its statements in an order that keeps it. A table that is in the metadata already is taken as it is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(UniqueKey.List.class)
public @interface UniqueKey {

    /**
     * The attributes: names of fields with columns, inherited ones too, or {@code "address.city"} for a component of an
     * embedded value, of which the name alone stands for all columns. On a field it is that field unless others are
     * named.
     */
    String[] value() default {};

    /** The name of the constraint; by default that of the metadata's naming convention, if it has one. */
    String name() default "";

    /** When it is checked. */
    Deferral deferral() default Deferral.UNSPECIFIED;

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.FIELD})
    @interface List {

        /** The annotations. */
        UniqueKey[] value();
    }
}
