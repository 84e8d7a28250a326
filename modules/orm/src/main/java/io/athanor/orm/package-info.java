/**
 * The object relational mapper: a registry of mapped classes, sessions with an identity map and a unit of work, and
 * queries.
 */
package io.athanor.orm;
