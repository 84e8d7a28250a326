package io.athanor.orm.metamodel;

/**
 * How a column is loaded that is left out when objects are loaded.
 *
 * @param group the columns that are loaded together, empty for the column alone
 * @param raises whether an access throws rather than load it
 */
public record Deferral(String group, boolean raises) {}
