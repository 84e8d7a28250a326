/** The model of figures, which keep values of several columns. */
package io.athanor.compatibility.figure;
