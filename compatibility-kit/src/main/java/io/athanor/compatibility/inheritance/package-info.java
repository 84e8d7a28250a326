/** Hierarchies of entity classes, in one table, in joined ones, and in one for each class. */
package io.athanor.compatibility.inheritance;
