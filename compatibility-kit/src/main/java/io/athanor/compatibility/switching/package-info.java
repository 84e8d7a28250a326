/** Rows that are replaced by new ones with the same primary key. */
package io.athanor.compatibility.switching;
