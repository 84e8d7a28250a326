package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Somebody whose name is the key, which the database carries on to the novels. */
@Entity(table = "writers")
@SuppressWarnings("NullAway.Init")
public class Writer {

    @Id
    @Column(length = 30)
    private String name;

    private int born;

    @Relationship(backPopulates = "writer", orderBy = "id")
    private List<Novel> novels;

    public Writer(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getBorn() {
        return born;
    }

    public void setBorn(int born) {
        this.born = born;
    }

    public List<Novel> getNovels() {
        return novels;
    }
}
