package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the entities below an entity be mapped along with it, so that a query of the one finds objects of all of them.
 *
 * <p>It stands on the entity at the top. What tells the class of a row is the discriminator, a column of the top
 * entity's table. It may be mapped to a field, which then is set when an object is first flushed and may be read; it
 * may also exist in the table alone. Each class that is not abstract has a value of it, see {@link DiscriminatorValue}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Inheritance {

    /** Which tables the subclasses have; by default they share that of the class at the top. */
    InheritanceStrategy strategy() default InheritanceStrategy.SINGLE_TABLE;

    /**
     * The name of the discriminator's column; by default {@code type}. A field that is mapped to it is a
     * {@code String}, a whole number or an enum.
     *
     * <p>Empty for none, which is possible with {@link InheritanceStrategy#JOINED}: each class is found by its own
     * queries only, and a query of a class takes each row of its tables for an object of exactly that class, also where
     * a class below has a row of the same key. The one object and the other are not the same then.
     */
    String discriminator() default "type";

    /**
     * The number of characters of a discriminator that no field is mapped to, by default 31. A discriminator with a
     * field has the type of that field.
     */
    int discriminatorLength() default 31;
}
