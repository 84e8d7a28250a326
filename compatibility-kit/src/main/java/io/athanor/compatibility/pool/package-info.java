/** What the pools of an engine do with connections to every real database. */
package io.athanor.compatibility.pool;
