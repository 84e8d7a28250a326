package io.athanor.orm.mapping;

/**
 * The classes whose objects share one space of identities; a class alone is a hierarchy of one.
 *
 * @param root the class at the top
 */
public record Hierarchy(Class<?> root) {}
