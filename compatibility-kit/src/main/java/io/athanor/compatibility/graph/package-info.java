/**
 * Classes without a meaning, each of which can refer to each: a random graph decides which foreign keys their tables
 * have and which relationships are mapped.
 */
package io.athanor.compatibility.graph;
