/**
 * What SQLAlchemy's DDL is for the same input, and the cases that are built of Athanor's schema to be compared with it.
 */
@org.jspecify.annotations.NullMarked
package io.athanor.schema.golden;
