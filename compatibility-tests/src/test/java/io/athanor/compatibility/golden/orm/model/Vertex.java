package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Computed;
import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What lies between two places. */
@Entity(table = "vertices")
public class Vertex {

    @Computed("VertexExpressions.LENGTH")
    private @Nullable Integer length;

    @Id
    private @Nullable Integer id;

    @Embedded(columns = {"x=x1", "y=y1"})
    private @Nullable Point start;

    @Embedded(columns = {"x=x2", "y=y2"})
    private @Nullable Point end;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getLength() {
        return length;
    }

    public @Nullable Point getStart() {
        return start;
    }

    public void setStart(@Nullable Point start) {
        this.start = start;
    }

    public @Nullable Point getEnd() {
        return end;
    }
}
