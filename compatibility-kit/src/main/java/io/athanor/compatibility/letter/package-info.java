/** Letters, whose references are loaded by joins of their own accord. */
package io.athanor.compatibility.letter;
