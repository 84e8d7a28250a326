/** What compilers and the statement cache promise, executed with real rows. */
package io.athanor.compatibility.compiled;
