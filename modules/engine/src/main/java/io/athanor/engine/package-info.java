/** Engines, connections, transactions and results. */
package io.athanor.engine;
