/** Runs the examples as users run them: on a module path, and as a run-time image. */
package io.athanor.example.launch;
