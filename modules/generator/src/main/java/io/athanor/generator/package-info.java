/** Java entities with relationships, written for the tables of a database. */
package io.athanor.generator;
