package io.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a column tell whose row it is: new rows get the tenant of their session, and all statements of a session see
 * and change the rows of its own tenant only. A session that has no tenant is refused at the first statement about the
 * class.
 *
 * <p>The field is one of the entity at the top of a hierarchy, or of a mapped superclass; the program need not set it,
 * and cannot set it to another tenant. Sessions get their tenant from {@link io.athanor.orm.SessionFactory#ofTenant}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface TenantId {}
