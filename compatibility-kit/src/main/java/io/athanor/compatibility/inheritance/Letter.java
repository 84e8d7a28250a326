package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** In the middle of a hierarchy whose rows do not tell their class. */
@Entity(table = "letters")
public class Letter extends Notice {

    @Column(length = 20)
    private @Nullable String sender;

    protected Letter() {}

    public Letter(String title, String sender) {
        super(title);
        this.sender = sender;
    }

    public @Nullable String getSender() {
        return sender;
    }

    public void setSender(@Nullable String value) {
        sender = value;
    }
}
