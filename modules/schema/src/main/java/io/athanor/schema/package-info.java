/** Tables with their columns, keys, constraints and indexes, kept in a catalog that creates and drops them. */
package io.athanor.schema;
