/** Classes with constructors, methods, fields and superclasses of their own, which no mapping may get in the way of. */
package io.athanor.compatibility.badge;
