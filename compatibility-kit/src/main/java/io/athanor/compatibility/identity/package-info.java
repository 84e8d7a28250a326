/** Classes whose keys have types of their own, are made in several ways, or come together in a record. */
package io.athanor.compatibility.identity;
