/**
 * Statements about mapped classes turned into statements about tables, and their rows turned into objects. Internal.
 */
package io.athanor.orm.load;
