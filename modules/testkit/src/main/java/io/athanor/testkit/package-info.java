/** Recorded statements and assertions over them. */
package io.athanor.testkit;
