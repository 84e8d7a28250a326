/** The attributes of mapped classes as typed expressions; generated {@code User_} classes are made of them. */
package io.athanor.orm.metamodel;
