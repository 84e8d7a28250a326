package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What refers to a key that the database carries on. */
@Entity(table = "novels")
public class Novel {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String title;

    @ForeignKey(value = "writers.name", onUpdate = "CASCADE")
    @Column(length = 30)
    private @Nullable String writerName;

    @Relationship(backPopulates = "novels")
    private @Nullable Writer writer;

    public Novel(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getWriterName() {
        return writerName;
    }

    public @Nullable Writer getWriter() {
        return writer;
    }

    public void setWriter(@Nullable Writer writer) {
        this.writer = writer;
    }
}
