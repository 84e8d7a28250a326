/** Rows with values that no two of them may have at once. */
package io.athanor.compatibility.unique;
