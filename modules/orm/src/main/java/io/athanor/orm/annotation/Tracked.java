package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets changes of objects be noticed, and says nothing of a mapping, which a program gives:
 * {@code registry.map(User.class, table, mapping -> ...)}.
 *
 * <p>On a class, all its fields that are not static, transient or {@link Transient} can be mapped so. On a field of an
 * {@link Entity}, that field can; it is a plain one where no program maps it. On a package, in its
 * {@code package-info.java}, the classes that are named can, and need no annotation themselves.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PACKAGE})
public @interface Tracked {

    /** The classes of the package, where a package has the annotation; elsewhere it has no place. */
    Class<?>[] value() default {};
}
