/** Compiles and instruments the entities of the tests. */
@NullMarked
package io.athanor.processor.support;

import org.jspecify.annotations.NullMarked;
