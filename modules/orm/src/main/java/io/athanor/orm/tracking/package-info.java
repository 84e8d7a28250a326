/**
 * What instrumented entity classes call before an object has a state.
 *
 * <p>Nothing here is meant to be called by hand.
 */
package io.athanor.orm.tracking;
