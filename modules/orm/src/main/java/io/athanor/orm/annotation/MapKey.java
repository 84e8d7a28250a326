package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says by what the members of a {@link Relationship} that is a {@code Map} are found: by one of their attributes or by
 * a function, not by both.
 *
 * <p>An entry's key is always what its member says. {@code put} under another key is refused, but that a member whose
 * attribute is null gets the key; a member whose key changes is found under the new one after the next flush.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MapKey {

    /** The name of a column attribute of the target, whose type is that of the map's keys. */
    String value() default "";

    /**
     * A constant that is a {@code Function} from members to keys, such as {@code "com.example.Notes.BY_TITLE"}, whose
     * class may stand alone if it is in the entity's package. It tells null while a member has no key yet.
     */
    String function() default "";
}
