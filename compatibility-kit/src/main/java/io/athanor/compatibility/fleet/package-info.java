/** Boats in a hierarchy of joined tables whose attributes are of every kind. */
package io.athanor.compatibility.fleet;
