package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

// tag::entity
/** How many copies of something are on the shelf. */
@Entity(table = "stock")
public class Stock {

    @Id
    @Column(length = 20)
    private String code;

    private int copies;

    @Deferred
    @Column(text = true)
    private @Nullable String notes;

    @Version
    private int version;

    public Stock(String code, int copies) {
        this.code = code;
        this.copies = copies;
    }
    // end::entity

    public String getCode() {
        return code;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int copies) {
        this.copies = copies;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public int getVersion() {
        return version;
    }
    // tag::entity
}
// end::entity
