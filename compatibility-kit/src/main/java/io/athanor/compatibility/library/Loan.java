package io.athanor.compatibility.library;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** That somebody has a copy. */
@Entity(table = "loans")
public class Loan implements Serializable {

    @Id
    private @Nullable Integer id;

    @ForeignKey("copies.id")
    private @Nullable Integer copyId;

    @ForeignKey("readers.id")
    private @Nullable Integer readerId;

    @Relationship(backPopulates = "loans")
    private @Nullable Copy copy;

    @Relationship(backPopulates = "loans")
    private @Nullable Reader reader;

    public Loan(@Nullable Copy copy, @Nullable Reader reader) {
        this.copy = copy;
        this.reader = reader;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getCopyId() {
        return copyId;
    }

    public @Nullable Integer getReaderId() {
        return readerId;
    }

    public @Nullable Copy getCopy() {
        return copy;
    }

    public void setCopy(@Nullable Copy copy) {
        this.copy = copy;
    }

    public @Nullable Reader getReader() {
        return reader;
    }

    public void setReader(@Nullable Reader reader) {
        this.reader = reader;
    }
}
