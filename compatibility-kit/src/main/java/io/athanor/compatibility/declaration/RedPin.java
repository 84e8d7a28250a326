package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** A pin with a second note. */
@Entity(table = "red_pins")
public class RedPin extends Pin {

    @Embedded(nullable = false)
    private @Nullable Note second;

    public RedPin(@Nullable Note note, @Nullable Note second) {
        super(note);
        this.second = second;
    }

    public @Nullable Note getSecond() {
        return second;
    }
}
