package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import org.jspecify.annotations.Nullable;

/** What always has a note, though no column says so. */
@Entity(table = "pins")
@Inheritance(strategy = InheritanceStrategy.JOINED)
public class Pin {

    @Id
    private @Nullable Integer id;

    @Embedded(nullable = false)
    private @Nullable Note note;

    public Pin(@Nullable Note note) {
        this.note = note;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Note getNote() {
        return note;
    }

    public void setNote(@Nullable Note note) {
        this.note = note;
    }
}
