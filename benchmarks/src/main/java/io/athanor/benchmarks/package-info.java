/** Benchmarks of compiling statements, flushing and loading, each beside what a program would do without Athanor. */
@NullMarked
package io.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
