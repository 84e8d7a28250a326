package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.DynamicCollection;
import io.athanor.orm.WriteOnlyCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Posts with a title, which are queried and not loaded as a whole. */
@Entity(table = "blogs")
public class Blog {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private @Nullable String title;

    @Relationship(
            backPopulates = "blog",
            orderBy = "id",
            lazy = Lazy.DYNAMIC,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private DynamicCollection<Post> posts;

    @Relationship(
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            passiveDeletes = PassiveDeletes.TRUE)
    private WriteOnlyCollection<LogLine> log;

    public Blog(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public DynamicCollection<Post> getPosts() {
        return posts;
    }

    public WriteOnlyCollection<LogLine> getLog() {
        return log;
    }

    @Override
    public String toString() {
        return "Blog(" + id + ",)";
    }
}
