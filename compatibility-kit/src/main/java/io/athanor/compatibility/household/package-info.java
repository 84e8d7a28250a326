/** Owners and members: with and without a way back, owned for life or not. */
package io.athanor.compatibility.household;
