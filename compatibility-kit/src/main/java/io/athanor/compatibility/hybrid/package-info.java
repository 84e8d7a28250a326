/** Classes with attributes that are computed both in Java and by the database. */
package io.athanor.compatibility.hybrid;
