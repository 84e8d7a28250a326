/** Reads entity classes from the compiler's model, says what is wrong with them and writes their typed metamodel. */
package io.athanor.processor.metamodel;
