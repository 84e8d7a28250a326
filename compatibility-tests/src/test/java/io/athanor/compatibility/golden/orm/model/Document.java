package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages with a title. */
@Entity(table = "documents")
public class Document {

    @Id
    private @Nullable Integer id;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    @Column(length = 30)
    private @Nullable String title;

    @Deferred
    @Column(text = true)
    private @Nullable String body;

    @Deferred(group = "extra")
    @Column(text = true)
    private @Nullable String notes;

    @Deferred(group = "extra")
    @Column(text = true)
    private @Nullable String remarks;

    @Relationship(
            backPopulates = "document",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Page> pages;

    public Document(String title, String body) {
        this.title = title;
        this.body = body;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getBody() {
        return body;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public @Nullable String getRemarks() {
        return remarks;
    }

    public List<Page> getPages() {
        return pages;
    }

    public void setPages(List<Page> pages) {
        this.pages = pages;
    }

    @Override
    public String toString() {
        return "Document(" + id + ",)";
    }
}
