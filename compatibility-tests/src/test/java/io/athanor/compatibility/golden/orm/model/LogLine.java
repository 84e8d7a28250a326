package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** One of very many lines that a blog has. */
@Entity(table = "log_lines")
public class LogLine {

    @Id
    private @Nullable Integer id;

    @ForeignKey(value = "blogs.id", onDelete = "CASCADE")
    private @Nullable Integer blogId;

    @Column(length = 30)
    private @Nullable String msg;

    public LogLine(String msg) {
        this.msg = msg;
    }

    public @Nullable Integer getBlogId() {
        return blogId;
    }

    public @Nullable String getMsg() {
        return msg;
    }

    @Override
    public String toString() {
        return "LogLine(" + id + ",)";
    }
}
