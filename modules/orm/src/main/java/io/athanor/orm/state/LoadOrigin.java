package io.athanor.orm.state;

/**
 * Where an instance was loaded: one object for each query and path, which tells how the relationships of its instances
 * are loaded at their first access.
 */
public interface LoadOrigin {}
