package io.athanor.compatibility.classical;

import org.jspecify.annotations.Nullable;

/** A book; its package has it tracked. */
public class Book {

    private @Nullable Integer id;
    private String title;
    private int pages;

    @SuppressWarnings("UnusedVariable") // the flush keeps the key of the author here
    private @Nullable Integer authorId;

    private @Nullable Author author;

    /** With a title. */
    public Book(String title, int pages) {
        this.title = title;
        this.pages = pages;
    }

    /** The key. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The title. */
    public String getTitle() {
        return title;
    }

    /** Changes the title. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** The number of pages, which counts versions in one of the mappings. */
    public int getPages() {
        return pages;
    }

    /** The writer. */
    public @Nullable Author getAuthor() {
        return author;
    }

    /** Changes the writer. */
    public void setAuthor(@Nullable Author author) {
        this.author = author;
    }
}
