package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maps a class to a table; every field that is not static, transient or {@link Transient} becomes persistent. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {

    /** The name of the table; by default what the registry's naming strategy makes of the class's: snake case. */
    String table() default "";

    /** The schema of the table; by default none. */
    String schema() default "";

    /**
     * When the values that the database makes for columns without one reach the objects; said by the class at the top
     * of a hierarchy.
     */
    EagerDefaults eagerDefaults() default EagerDefaults.AUTO;

    /** The comment that the database keeps with the table, where it has comments; by default none. */
    String comment() default "";
}
