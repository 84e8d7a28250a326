/**
 * Rewrites one class file at a time, so that the run time of {@code io.athanor.orm} sees reads and writes of persistent
 * fields.
 */
package io.athanor.processor.enhance;
