/** The relationships between tables, derived from their foreign keys without any classes. */
package io.athanor.schema.automap;
