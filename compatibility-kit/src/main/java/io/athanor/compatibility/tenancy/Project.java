package io.athanor.compatibility.tenancy;

import io.athanor.orm.WriteOnlyCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree with tasks, which go with it, and labels, which do not. */
@Entity(table = "projects")
@SuppressWarnings("NullAway.Init")
public class Project extends Owned {

    @Id
    private int id;

    @Column(length = 30)
    private String name;

    @Version
    private int version;

    @ForeignKey("projects.id")
    private @Nullable Integer parentId;

    @Relationship(remoteSide = "id", backPopulates = "parts")
    private @Nullable Project parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<Project> parts = new ArrayList<>();

    @Relationship(
            backPopulates = "project",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Task> tasks = new ArrayList<>();

    @Relationship(secondary = "project_labels", backPopulates = "projects", orderBy = "id")
    private List<Label> labels = new ArrayList<>();

    @Relationship(join = "TenantJoins.later()", viewOnly = true, orderBy = "id")
    private List<Task> later = new ArrayList<>();

    @Relationship(lazy = Lazy.WRITE_ONLY, passiveDeletes = PassiveDeletes.TRUE)
    private WriteOnlyCollection<Hint> hints;

    protected Project() {}

    public Project(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable Integer getParentId() {
        return parentId;
    }

    public int getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }

    public @Nullable Project getParent() {
        return parent;
    }

    public void setParent(@Nullable Project value) {
        parent = value;
    }

    public List<Project> getParts() {
        return parts;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    public List<Task> getLater() {
        return later;
    }

    public List<Label> getLabels() {
        return labels;
    }

    public WriteOnlyCollection<Hint> getHints() {
        return hints;
    }
}
