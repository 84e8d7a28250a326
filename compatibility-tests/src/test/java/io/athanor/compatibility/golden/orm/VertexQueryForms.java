package io.athanor.compatibility.golden.orm;

import io.athanor.compatibility.golden.orm.model.Point;
import io.athanor.compatibility.golden.orm.model.Vertex;
import io.athanor.compatibility.golden.orm.model.VertexExpressions;
import io.athanor.compatibility.golden.orm.model.Vertex_;

/** Values of several columns, and what is computed of columns. */
final class VertexQueryForms extends QueryForms {

    VertexQueryForms() {
        group("relation-criteria");
        add("composite-eq", s -> s.query(Vertex.class).filter(Vertex_.start.eq(new Point(3, 4))));
        add("composite-select", s -> s.query(Vertex_.start, Vertex_.end));
        add("composite-order", s -> s.query(Vertex.class));
        add("column-property", s -> s.query(Vertex.class).filter(Vertex_.length.gt(5)));
        add(
                "hybrid",
                s -> s.query(Vertex.class)
                        .filter(VertexExpressions.HEIGHT.gt(5))
                        .orderBy(VertexExpressions.HEIGHT));
    }
}
