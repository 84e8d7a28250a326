package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Defines an attribute that is computed from others, in statements by the database and for an object in Java. The
 * metamodel has it like any attribute: {@code Span_.length.gt(5)} is a criterion, {@code Span_.length.of(span)} the
 * value for an object.
 *
 * <p>It stands on a method of an entity class that is not private:
 *
 * <ul>
 *   <li>a static method that returns an expression over the attributes of the class, such as {@code return
 *       Span_.high.minus(Span_.low)}. Both sides come from this one definition; what Java cannot evaluate as a database
 *       would is refused by name when it is asked for.
 *   <li>a method that computes the value for its object in Java, with {@link #expression} for statements.
 * </ul>
 *
 * <p>A method with parameters is a method of the metamodel, too. Subclasses inherit hybrids.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Hybrid {

    /** The name; by default that of the method, without {@code get} or {@code is} where it is a getter. */
    String value() default "";

    /**
     * What statements have in place of a Java method, by the name of a constant such as
     * {@code "com.example.Spans.LENGTH"}, or of a static method with {@code "()"} behind it, which gets the arguments
     * of the Java method as they are. The class may stand alone if it is in the entity's package.
     */
    String expression() default "";
}
