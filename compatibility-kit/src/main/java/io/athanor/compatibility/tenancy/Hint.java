package io.athanor.compatibility.tenancy;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** One of a collection that is only written to. */
@Entity(table = "hints")
public class Hint extends Owned {

    @Id
    private int id;

    @ForeignKey(value = "projects.id", onDelete = "CASCADE")
    private @Nullable Integer projectId;

    protected Hint() {}

    public Hint(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }

    public @Nullable Integer getProjectId() {
        return projectId;
    }
}
