/** What a database tells about itself is what it was told, and differences between schemas are found exactly. */
package io.athanor.compatibility.reflection;
