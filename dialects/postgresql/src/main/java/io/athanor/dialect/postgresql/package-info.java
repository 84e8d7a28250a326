/** The PostgreSQL dialect, found as a service, and the types and operators that only this database has. */
package io.athanor.dialect.postgresql;
