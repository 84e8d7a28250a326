package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a column the mark of rows that count as deleted: deleting an object writes the mark and leaves the row, and no
 * statement about the class sees marked rows any more, unless it says {@code includeDeleted()}.
 *
 * <p>The field is a {@code boolean} that is true in deleted rows, or a point in time that is NULL in all others; it is
 * one of the entity at the top of a hierarchy, or of a mapped superclass. It may be private, and need not be read by
 * anybody. {@link io.athanor.orm.Session#restore} takes the mark back, {@link io.athanor.orm.Session#purge} deletes the
 * row.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface SoftDelete {}
