/** Keys that mean something and therefore change, and what refers to them. */
package io.athanor.compatibility.natural;
