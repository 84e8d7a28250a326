package io.athanor.compatibility.classical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A writer; its package has it tracked. */
@SuppressWarnings("NullAway.Init") // filled when it is loaded
public class Author {

    private @Nullable Integer id;
    private String fullName;
    private @Nullable String nickname;
    private List<Book> books;

    /** With a name; nothing is called when a row is loaded. */
    public Author(String fullName) {
        this.fullName = fullName;
    }

    /** The key. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The name. */
    public String getFullName() {
        return fullName;
    }

    /** Changes the name. */
    public void setFullName(String name) {
        fullName = name;
    }

    /** What is no column of the table. */
    public @Nullable String getNickname() {
        return nickname;
    }

    /** Sets what is no column of the table. */
    public void setNickname(@Nullable String name) {
        nickname = name;
    }

    /** The books. */
    public List<Book> getBooks() {
        return books;
    }
}
