/** Pools of JDBC connections and the interface by which others can be plugged in. */
package io.athanor.engine.pool;
