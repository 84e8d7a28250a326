/**
 * What the mapper does on every database, as abstract test classes: a dialect's own tests extend each of them and name
 * the server.
 */
package io.athanor.compatibility.orm;
