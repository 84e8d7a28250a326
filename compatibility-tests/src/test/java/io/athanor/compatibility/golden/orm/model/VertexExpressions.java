package io.athanor.compatibility.golden.orm.model;

import io.athanor.sql.Expression;

/** What follows from the two places of a vertex. */
public final class VertexExpressions {

    /** The distance from left to right. */
    public static final Expression<Integer> LENGTH = Vertex_.end.x.minus(Vertex_.start.x);

    /** The distance upwards. */
    public static final Expression<Integer> HEIGHT = Vertex_.end.y.minus(Vertex_.start.y);

    private VertexExpressions() {}
}
