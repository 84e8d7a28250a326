package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a record that stands for the key of an entity where objects are looked up by their keys:
 * {@code session.get(Line.class, new LineKey(27, 3))}. It has a component for each {@link Id} attribute, of the same
 * name and type, in any order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KeyRecord {

    /** The record. */
    Class<? extends Record> value();
}
