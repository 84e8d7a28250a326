package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives the table an index. A table that is in the metadata already is taken as it is. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(Index.List.class)
public @interface Index {

    /**
     * The attributes in order, written as in {@link UniqueKey#value}; on a field it is that field unless others are.
     */
    String[] value() default {};

    /** The name of the index; by default that of the metadata's naming convention. */
    String name() default "";

    /** Whether no two rows have the same values. */
    boolean unique() default false;

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.FIELD})
    @interface List {

        /** The annotations. */
        Index[] value();
    }
}
