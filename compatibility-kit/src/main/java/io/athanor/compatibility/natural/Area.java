package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an area, known by its name; the database does not carry that on. */
@Entity(table = "areas")
@SuppressWarnings("NullAway.Init")
public class Area {

    @Id
    @Column(length = 30)
    private String name;

    @ForeignKey("areas.name")
    @Column(length = 30)
    private @Nullable String parentName;

    @Relationship(backPopulates = "parts", remoteSide = "name")
    private @Nullable Area parent;

    @Relationship(backPopulates = "parent", orderBy = "name")
    private List<Area> parts;

    public Area(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getParentName() {
        return parentName;
    }

    public @Nullable Area getParent() {
        return parent;
    }

    public void setParent(@Nullable Area parent) {
        this.parent = parent;
    }

    public List<Area> getParts() {
        return parts;
    }
}
