package io.athanor.compatibility.referee;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.List;

/** Authors, their books and the tags of those: how they are loaded is what the facts vary. */
final class Authors {

    private Authors() {}

    @MappedSuperclass
    abstract static class AuthorColumns {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(length = 10)
        String name;

        abstract List<? extends BookColumns> books();

        final List<Integer> bookIds() {
            return RefereeFlow.each(books(), book -> book.id);
        }
    }

    @MappedSuperclass
    abstract static class BookColumns {

        @Id
        Integer id;

        @ForeignKey("authors.id")
        Integer authorId;

        @io.athanor.orm.annotation.Column(length = 10)
        String title;

        abstract AuthorColumns author();

        abstract List<Tag> tags();

        final List<Integer> tagIds() {
            return RefereeFlow.each(tags(), tag -> tag.id);
        }
    }

    @Entity(table = "tags")
    static class Tag {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(length = 10)
        String word;
    }

    /** The mapping with one variant of the two classes. */
    static Registry mapping(Class<? extends AuthorColumns> author, Class<? extends BookColumns> book) {
        MetaData metadata = new MetaData();
        Table.create(
                "book_tags",
                metadata,
                Column.of("book_id", Types.INTEGER).references("books.id").primaryKey(),
                Column.of("tag_id", Types.INTEGER).references("tags.id").primaryKey());
        return RefereeForms.registry(metadata, author, book, Tag.class);
    }

    /** The rows, which no session has seen. */
    static void given(RefereeFlow flow) {
        flow.other("INSERT INTO authors (id, name) VALUES (1, 'ann'), (2, 'bob'), (3, 'cid'), (4, 'dot')");
        flow.other("INSERT INTO tags (id, word) VALUES (1, 'red'), (2, 'blue')");
        flow.other("INSERT INTO books (id, author_id, title)"
                + " VALUES (1, 1, 'a1'), (2, 1, 'a2'), (3, 3, 'c1'), (4, 3, 'c2'), (5, 4, 'd1')");
        flow.other("INSERT INTO book_tags (book_id, tag_id) VALUES (1, 1), (1, 2), (3, 2), (4, 1)");
    }
}
