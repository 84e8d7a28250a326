package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A page, which is nothing without its document. */
@Entity(table = "pages")
public class Page {

    @Id
    private @Nullable Integer id;

    @ForeignKey("documents.id")
    private @Nullable Integer documentId;

    private @Nullable Integer num;

    @Relationship(backPopulates = "pages")
    private @Nullable Document document;

    public Page(Integer num) {
        this.num = num;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getDocumentId() {
        return documentId;
    }

    public @Nullable Integer getNum() {
        return num;
    }

    public @Nullable Document getDocument() {
        return document;
    }

    @Override
    public String toString() {
        return "Page(" + id + ",)";
    }
}
