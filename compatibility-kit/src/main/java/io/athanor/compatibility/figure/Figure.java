package io.athanor.compatibility.figure;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure; where it begins is required, all else may be missing. */
@Entity(table = "figures")
public class Figure implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Embedded(
            columns = {"x=x1", "y=y1"},
            nullable = false)
    private Point start;

    private @Nullable Point stop;

    @Embedded(
            prefix = "l_",
            columns = {"begin.x=from_x", "begin.y=from_y"})
    private @Nullable Line line;

    private @Nullable Paint paint;

    @Deferred
    private @Nullable Point centre;

    @ForeignKey("figures.id")
    private @Nullable Integer aroundId;

    @Relationship(backPopulates = "parts", remoteSide = "id")
    private @Nullable Figure around;

    @Relationship(backPopulates = "around", orderBy = "id")
    private List<Figure> parts = new ArrayList<>();

    /** A figure that begins somewhere. */
    public Figure(String name, Point start) {
        this.name = name;
        this.start = start;
    }

    /** The key. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The key of the figure around. */
    public @Nullable Integer getAroundId() {
        return aroundId;
    }

    public @Nullable Figure getAround() {
        return around;
    }

    public List<Figure> getParts() {
        return parts;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Point getStart() {
        return start;
    }

    public void setStart(Point start) {
        this.start = start;
    }

    public @Nullable Point getStop() {
        return stop;
    }

    public void setStop(@Nullable Point stop) {
        this.stop = stop;
    }

    public @Nullable Line getLine() {
        return line;
    }

    public void setLine(@Nullable Line line) {
        this.line = line;
    }

    public @Nullable Paint getPaint() {
        return paint;
    }

    public void setPaint(@Nullable Paint paint) {
        this.paint = paint;
    }

    public @Nullable Point getCentre() {
        return centre;
    }

    public void setCentre(@Nullable Point centre) {
        this.centre = centre;
    }
}
