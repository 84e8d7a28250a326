/** Compilation of statements to the text of a dialect, and the cache of compiled statements. */
package io.athanor.sql.compiler;
