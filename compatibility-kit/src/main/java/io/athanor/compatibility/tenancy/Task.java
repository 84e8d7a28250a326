package io.athanor.compatibility.tenancy;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A part of a project. */
@Entity(table = "tasks")
@SuppressWarnings("NullAway.Init")
public class Task extends Owned {

    @Id
    private int id;

    @Column(length = 30)
    private String title;

    @ForeignKey("projects.id")
    private @Nullable Integer projectId;

    @Relationship(backPopulates = "tasks")
    private @Nullable Project project;

    protected Task() {}

    public Task(int id, String title) {
        this.id = id;
        this.title = title;
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String value) {
        title = value;
    }

    public @Nullable Integer getProjectId() {
        return projectId;
    }

    public @Nullable Project getProject() {
        return project;
    }

    public void setProject(@Nullable Project value) {
        project = value;
    }
}
