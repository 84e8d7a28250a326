package io.athanor.sql;

/** Something that stands for a query inside another statement: a query itself, or an upper layer's face of one. */
public interface QuerySource {

    /** The query. */
    QueryExpression asQuery();
}
