/**
 * The record of each tracked instance, tracked collections, and keeping both directions of a relationship alike.
 * Internal.
 */
package io.athanor.orm.state;
