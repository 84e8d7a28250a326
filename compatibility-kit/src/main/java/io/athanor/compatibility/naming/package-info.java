/** Classes whose tables and columns have names that a strategy makes. */
package io.athanor.compatibility.naming;
