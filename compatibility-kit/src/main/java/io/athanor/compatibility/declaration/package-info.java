/** Classes whose annotations say of their tables what else a table declared by hand would. */
package io.athanor.compatibility.declaration;
