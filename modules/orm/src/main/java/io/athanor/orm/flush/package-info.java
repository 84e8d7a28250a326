/**
 * The unit of work: what a session's changes are as statements, in which order they are sent, in which batches.
 * Internal.
 */
package io.athanor.orm.flush;
