/** Annotations that map an entity class; they are read at compile time only. */
package io.athanor.orm.annotation;
