package io.athanor.schema;

/** A property of a table that is neither column, constraint nor index. */
public sealed interface TableOption extends TableElement {

    /** A comment that the database keeps with the table; databases without comments ignore it. An empty one is none. */
    static TableOption comment(String text) {
        return new Comment(text);
    }

    /** A word between CREATE and TABLE, such as {@code "TEMPORARY"}. */
    static TableOption prefix(String word) {
        return new Prefix(word);
    }

    /**
     * An option of one dialect, which the others ignore.
     *
     * @param dialect the name of the dialect
     * @param name the name of the option; a name that the dialect does not know is refused when DDL is written
     * @param value a word, a number or a truth value; it becomes a part of the DDL text
     */
    static TableOption of(String dialect, String name, Object value) {
        return new Specific(dialect, name, value);
    }

    /**
     * A table that has to be there before this one without a foreign key telling so, as when a trigger or a default
     * needs it: it is created before, and dropped after.
     *
     * @param table {@code "table"} or {@code "schema.table"} in the same catalog
     */
    static TableOption dependsOn(String table) {
        return new DependsOn(table);
    }

    /** See {@link #dependsOn}. */
    record DependsOn(String table) implements TableOption {}

    /** See {@link #comment}. */
    record Comment(String text) implements TableOption {}

    /** See {@link #prefix}. */
    record Prefix(String word) implements TableOption {}

    /** See {@link #of}. */
    record Specific(String dialect, String name, Object value) implements TableOption {}
}
