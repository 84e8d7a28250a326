package io.athanor.compatibility.binder;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A member that is found by its title, which it may not have yet. */
@Entity(table = "notes")
public class Note {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private @Nullable String title;

    @ForeignKey("binders.id")
    private @Nullable Integer binderId;

    @Relationship(backPopulates = "notes")
    private @Nullable Binder binder;

    public Note(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Integer getBinderId() {
        return binderId;
    }

    public @Nullable Binder getBinder() {
        return binder;
    }

    public void setBinder(@Nullable Binder binder) {
        this.binder = binder;
    }
}
