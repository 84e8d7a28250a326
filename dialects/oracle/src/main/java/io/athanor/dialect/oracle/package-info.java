/** The Oracle dialect, found as a service, and the types that only this database has. */
package io.athanor.dialect.oracle;
