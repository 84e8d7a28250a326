package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record, or a class of final fields, as a value that an entity keeps in several columns of its own row. Fields
 * of such a type are embedded; {@link Embedded} names their columns.
 *
 * <p>A class has a constructor with a parameter for each field, of the field's name and type, and for each field a
 * method {@code name()} or {@code getName()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Embeddable {}
