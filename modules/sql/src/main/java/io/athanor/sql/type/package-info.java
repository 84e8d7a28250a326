/** SQL types with their Java types, and how values of them are bound and read. */
package io.athanor.sql.type;
