package io.athanor.sql.dialect;

/** What a dialect contributes to one layer; each layer declares one such interface. */
public interface DialectFacet {}
