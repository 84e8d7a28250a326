/** The differences between two schemas, or between a schema and a database, as data. */
package io.athanor.schema.diff;
