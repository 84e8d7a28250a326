/** Expressions evaluated in Java for objects in memory, as a database would for their rows. */
package io.athanor.orm.evaluate;
