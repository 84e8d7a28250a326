/** A library, where one member may have very many loans. */
package io.athanor.compatibility.library;
