package io.athanor.compatibility.schema;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Something whose table is defined by hand, with every kind of default. */
@Entity(table = "articles")
public class Article {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String title;

    @Column(length = 50)
    private @Nullable String slug;

    private @Nullable Integer number;

    @Column(length = 10)
    private @Nullable String code;

    private @Nullable Integer place;

    private @Nullable Integer twice;

    private @Nullable Integer version;

    @Column(length = 10)
    private @Nullable String trace;

    public Article(String title) {
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

    public @Nullable String getSlug() {
        return slug;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable String getCode() {
        return code;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public @Nullable Integer getTwice() {
        return twice;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public @Nullable String getTrace() {
        return trace;
    }
}
