/** The expression language executed with real rows: one suite for each topic, which a database's tests extend. */
package io.athanor.compatibility.sql;
