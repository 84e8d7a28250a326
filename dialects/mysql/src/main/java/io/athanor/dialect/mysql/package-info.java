/** The MySQL and MariaDB dialects, and what only these databases can say. */
package io.athanor.dialect.mysql;
