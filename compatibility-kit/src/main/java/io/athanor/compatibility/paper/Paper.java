package io.athanor.compatibility.paper;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A paper; its texts are deferred, two of them as a group. */
@Entity(table = "papers")
public class Paper implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String title;

    private int pages;

    @Deferred
    @Column(length = 500)
    private @Nullable String body;

    @Deferred(group = "remarks")
    @Column(length = 100)
    private @Nullable String notes;

    @Deferred(group = "remarks")
    @Column(length = 100)
    private @Nullable String errata;

    @Deferred(raise = true)
    @Column(length = 100)
    private @Nullable String secret;

    @ForeignKey("paper_writers.id")
    private @Nullable Integer writerId;

    @Relationship(backPopulates = "papers")
    private @Nullable PaperWriter writer;

    /** A paper of one page. */
    public Paper(String title) {
        this.title = title;
        this.pages = 1;
    }

    /** The key, null while there is no row. */
    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }

    public @Nullable String getBody() {
        return body;
    }

    /** Sets the text. */
    public Paper setBody(@Nullable String body) {
        this.body = body;
        return this;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    /** Sets the notes. */
    public Paper setNotes(@Nullable String notes) {
        this.notes = notes;
        return this;
    }

    public @Nullable String getErrata() {
        return errata;
    }

    /** Sets the errata. */
    public Paper setErrata(@Nullable String errata) {
        this.errata = errata;
        return this;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    /** Sets what queries must ask for. */
    public Paper setSecret(@Nullable String secret) {
        this.secret = secret;
        return this;
    }

    /** The key of the writer. */
    public @Nullable Integer getWriterId() {
        return writerId;
    }

    public @Nullable PaperWriter getWriter() {
        return writer;
    }
}
