/**
 * Properties of all programs, tried on random ones, as abstract test classes: a dialect's own tests extend each of them
 * and name the server.
 */
package io.athanor.compatibility.property;
