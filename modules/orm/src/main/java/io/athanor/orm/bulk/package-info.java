/** Statements that change many rows at once, and what the objects in memory are told of them. */
package io.athanor.orm.bulk;
