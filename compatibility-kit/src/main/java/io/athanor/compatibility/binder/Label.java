package io.athanor.compatibility.binder;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member that is found by what a function tells of it. */
@Entity(table = "labels")
public class Label {

    /** The first letter of the text, in upper case; null of an empty one. */
    public static final Function<Label, @Nullable Character> FIRST_LETTER =
            label -> label.text.isEmpty() ? null : Character.toUpperCase(label.text.charAt(0));

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String text;

    @ForeignKey("binders.id")
    private @Nullable Integer binderId;

    public Label(String text) {
        this.text = text;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Integer getBinderId() {
        return binderId;
    }
}
