/**
 * Queries in the words of the oldest programs that were written against this kind of mapper, for those who move one
 * over. Everything in it is short for calls of {@link io.athanor.orm.Query}, which new programs use.
 */
@org.jspecify.annotations.NullMarked
package io.athanor.orm.legacy;
