/**
 * A small world of mapped classes in which each relationship has several forms over the same foreign key; a registry
 * takes one form of each, chosen at random.
 */
package io.athanor.compatibility.world;
