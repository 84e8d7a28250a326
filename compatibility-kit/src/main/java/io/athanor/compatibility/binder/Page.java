package io.athanor.compatibility.binder;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A member that keeps its place. */
@Entity(table = "pages")
public class Page {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String text;

    private int place;

    @ForeignKey("binders.id")
    private @Nullable Integer binderId;

    @Relationship(backPopulates = "pages")
    private @Nullable Binder binder;

    public Page(String text) {
        this.text = text;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPlace() {
        return place;
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
