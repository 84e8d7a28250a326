package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds folders, which do not know what they are in. */
@Entity(table = "folders")
@SuppressWarnings("NullAway.Init")
public class Folder {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("folders.id")
    private @Nullable Integer parentId;

    @Relationship(orderBy = "id")
    private List<Folder> folders;

    public Folder(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getParentId() {
        return parentId;
    }

    public List<Folder> getFolders() {
        return folders;
    }
}
