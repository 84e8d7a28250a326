/** Schemas that every dialect must be able to create, find and drop, and values that it must keep. */
package io.athanor.compatibility.schema;
