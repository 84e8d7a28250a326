/** Dialects as plugins: how they are found, and what the expression language asks of them. */
package io.athanor.sql.dialect;
