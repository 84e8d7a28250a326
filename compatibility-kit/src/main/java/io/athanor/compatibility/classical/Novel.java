package io.athanor.compatibility.classical;

import org.jspecify.annotations.Nullable;

/** A book of one kind. */
public class Novel extends Book {

    private @Nullable String genre;

    /** With a title and a genre. */
    public Novel(String title, @Nullable String genre) {
        super(title, 300);
        this.genre = genre;
    }

    /** The genre. */
    public @Nullable String getGenre() {
        return genre;
    }
}
