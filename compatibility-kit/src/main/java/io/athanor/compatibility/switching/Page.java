package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with pages below it, all of one table. */
@Entity(table = "pages")
@SuppressWarnings("NullAway.Init")
public class Page {

    @Id
    private Integer id;

    @Column(length = 30, nullable = false)
    private String title;

    @ForeignKey("pages.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "pages", remoteSide = "id")
    private @Nullable Page parent;

    @Relationship(
            backPopulates = "parent",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Page> pages;

    public Page(Integer id, String title) {
        this.id = id;
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Integer getParentId() {
        return parentId;
    }

    public @Nullable Page getParent() {
        return parent;
    }

    public void setParent(@Nullable Page parent) {
        this.parent = parent;
    }

    public List<Page> getPages() {
        return pages;
    }

    public void setPages(List<Page> pages) {
        this.pages = pages;
    }
}
