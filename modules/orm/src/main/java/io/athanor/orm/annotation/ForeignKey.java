package io.athanor.orm.annotation;

import io.athanor.schema.Deferral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes the column of a field a foreign key. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ForeignKey {

    /** The column referred to, as {@code "table.column"} or {@code "schema.table.column"}. */
    String value();

    /** The name of the constraint; by default none. */
    String name() default "";

    /** The action ON DELETE, such as {@code "CASCADE"}; by default none. */
    String onDelete() default "";

    /** The action ON UPDATE; by default none. */
    String onUpdate() default "";

    /** When it is checked. */
    Deferral deferral() default Deferral.UNSPECIFIED;
}
