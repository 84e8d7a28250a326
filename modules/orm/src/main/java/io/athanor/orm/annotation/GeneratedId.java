package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an {@link Id} is made for a new object without one. Without this annotation a single whole number is made by
 * the database in its own way, and any other key by the program. On a record of one component it makes that component.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GeneratedId {

    /** The way. */
    IdStrategy value() default IdStrategy.DATABASE;

    /** The name of the sequence, {@code "name"} or {@code "schema.name"}, of {@link IdStrategy#SEQUENCE}. */
    String sequence() default "";

    /**
     * A class of the program's own that makes them, in place of a strategy. It has a constructor without arguments, and
     * one object of it makes the keys of all objects.
     */
    Class<? extends IdGenerator<?>> generator() default NoGenerator.class;

    /** Stands for no generator. */
    abstract class NoGenerator implements IdGenerator<Object> {

        private NoGenerator() {}
    }
}
