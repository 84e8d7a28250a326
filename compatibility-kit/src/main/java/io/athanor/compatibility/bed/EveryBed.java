package io.athanor.compatibility.bed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a suite once on each {@link TestBed} of the run that meets its requirements; the bed is a parameter of its
 * constructor.
 *
 * @see Requires
 * @see TestBeds
 */
@Documented
@Inherited
@ClassTemplate
@ExtendWith(BedProvider.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EveryBed {

    /** Which beds the suite tells apart: it leaves out those that differ in something further only. */
    Reach value() default Reach.DRIVER;
}
