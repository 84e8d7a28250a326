package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a column the version of its row: each UPDATE and DELETE of the row demands that the version is still the one
 * that was loaded, else the flush throws {@link io.athanor.orm.error.StaleDataException}, because somebody else changed
 * the row meanwhile.
 *
 * <p>By default each flush that writes the row makes the next version: whole numbers count from 1, points in time are
 * those of the flush in microseconds, which the column must keep, a UUID is random. A version that the program sets is
 * taken as it is. A class has one version.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Version {

    /**
     * Whether the database makes the versions, by a trigger, a default or a column of its system: they are never sent,
     * and read back by the flush that wrote the row. False by default.
     */
    boolean server() default false;

    /**
     * Whether only the program makes versions: an UPDATE that sets none keeps the version, and still checks it. False
     * by default.
     */
    boolean manual() default false;

    /** What makes the versions; by default what the field's type demands. */
    Class<? extends VersionGenerator<?>> generator() default ByType.class;

    /** Stands for the generator that belongs to the type of the field. */
    interface ByType extends VersionGenerator<Object> {}
}
