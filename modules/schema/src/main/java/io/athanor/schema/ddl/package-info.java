/** Writes DDL in standard SQL; the compilers of dialects extend it. */
package io.athanor.schema.ddl;
