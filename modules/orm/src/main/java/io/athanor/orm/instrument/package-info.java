/**
 * What instrumented entity classes call at run time.
 *
 * <p>The enhancer of {@code io.athanor.processor} rewrites the field accesses of an entity class into calls of this
 * package. Nothing here is meant to be called by hand.
 */
package io.athanor.orm.instrument;
