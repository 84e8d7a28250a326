/** What can go wrong with a database, as one hierarchy of unchecked exceptions. */
package io.athanor.engine.error;
