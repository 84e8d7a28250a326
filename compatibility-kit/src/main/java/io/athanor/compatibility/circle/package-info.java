/** Tables that refer to each other or to themselves: in circles of one, two and three, with and without NOT NULL. */
package io.athanor.compatibility.circle;
