/**
 * The SQL expression language: immutable expressions and statements, built by {@link io.athanor.sql.Sql} and
 * {@link io.athanor.sql.Functions}.
 */
package io.athanor.sql;
