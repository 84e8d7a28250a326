package io.athanor.compatibility.binder;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.ListPosition;
import io.athanor.orm.annotation.MapKey;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.SortedBy;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The owner of members in every kind of collection that asks something of them. */
@Entity(table = "binders")
@SuppressWarnings("NullAway.Init")
public class Binder {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Relationship(
            backPopulates = "binder",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @MapKey("title")
    private Map<String, Note> notes;

    @Relationship
    @MapKey("id")
    private Map<Integer, Tab> tabs;

    @Relationship(cascade = Cascade.ALL)
    @MapKey(function = "Label.FIRST_LETTER")
    private Map<Character, Label> labels;

    @Relationship(
            backPopulates = "binder",
            orderBy = "place",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @ListPosition("place")
    private List<Page> pages;

    @Relationship(
            backPopulates = "binder",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @SortedBy("Sheet.BY_RANK")
    private SortedSet<Sheet> sheets;

    public Binder(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Map<String, Note> getNotes() {
        return notes;
    }

    public void setNotes(Map<String, Note> notes) {
        this.notes = notes;
    }

    public Map<Integer, Tab> getTabs() {
        return tabs;
    }

    public Map<Character, Label> getLabels() {
        return labels;
    }

    public List<Page> getPages() {
        return pages;
    }

    public void setPages(List<Page> pages) {
        this.pages = pages;
    }

    public SortedSet<Sheet> getSheets() {
        return sheets;
    }
}
