package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how the constants of an enum are stored in the column of a field. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Enumerated {

    /** The way. */
    EnumStorage value() default EnumStorage.NATIVE;

    /** The name of the database's type, of {@link EnumStorage#NATIVE}; by default one made of the enum's name. */
    String name() default "";

    /** Whether the database refuses other strings, of {@link EnumStorage#TEXT}; by default it does not look. */
    boolean checked() default false;
}
