package io.athanor.compatibility.tenancy;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** What projects have in common. */
@Entity(table = "labels")
@SuppressWarnings("NullAway.Init")
public class Label extends Owned {

    @Id
    private int id;

    @Column(length = 30)
    private String word;

    @Relationship(secondary = "project_labels", backPopulates = "labels", orderBy = "id")
    private List<Project> projects = new ArrayList<>();

    protected Label() {}

    public Label(int id, String word) {
        this.id = id;
        this.word = word;
    }

    public int getId() {
        return id;
    }

    public String getWord() {
        return word;
    }

    public List<Project> getProjects() {
        return projects;
    }
}
