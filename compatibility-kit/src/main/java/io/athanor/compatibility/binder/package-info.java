/** Binders, whose members are found by keys, stand in an order of their own, or keep their places. */
package io.athanor.compatibility.binder;
