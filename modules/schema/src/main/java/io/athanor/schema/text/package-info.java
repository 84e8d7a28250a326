/**
 * SQL text that comes from a database, taken apart: tokens, and expressions in a form in which they can be compared.
 */
package io.athanor.schema.text;
