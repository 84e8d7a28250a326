package io.athanor.compatibility.referee;

import io.athanor.compatibility.referee.Authors.AuthorColumns;
import io.athanor.compatibility.referee.Authors.BookColumns;
import io.athanor.compatibility.referee.Authors.Tag;
import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Authors and books that come with each other, in several ways. */
final class EagerAuthors {

    private EagerAuthors() {}

    /** A book comes with its author. */
    static final class AuthorJoined {

        private AuthorJoined() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id")
            List<Book> books;

            @Override
            List<Book> books() {
                return books;
            }
        }

        @Entity(table = "books")
        static class Book extends BookColumns {

            @Relationship(backPopulates = "books", lazy = Lazy.JOINED)
            Author author;

            @Relationship(secondary = "book_tags", orderBy = "id")
            List<Tag> tags;

            @Override
            Author author() {
                return author;
            }

            @Override
            List<Tag> tags() {
                return tags;
            }
        }

        static Registry mapping() {
            return Authors.mapping(Author.class, Book.class);
        }
    }

    /** An author comes with the books. */
    static final class BooksJoined {

        private BooksJoined() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id", lazy = Lazy.JOINED)
            List<Book> books;

            @Override
            List<Book> books() {
                return books;
            }
        }

        @Entity(table = "books")
        static class Book extends BookColumns {

            @Relationship(backPopulates = "books")
            Author author;

            @Relationship(secondary = "book_tags", orderBy = "id")
            List<Tag> tags;

            @Override
            Author author() {
                return author;
            }

            @Override
            List<Tag> tags() {
                return tags;
            }
        }

        static Registry mapping() {
            return Authors.mapping(Author.class, Book.class);
        }
    }

    /** Each comes with the other. */
    static final class BothJoined {

        private BothJoined() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id", lazy = Lazy.JOINED)
            List<Book> books;

            @Override
            List<Book> books() {
                return books;
            }
        }

        @Entity(table = "books")
        static class Book extends BookColumns {

            @Relationship(backPopulates = "books", lazy = Lazy.JOINED)
            Author author;

            @Relationship(secondary = "book_tags", orderBy = "id")
            List<Tag> tags;

            @Override
            Author author() {
                return author;
            }

            @Override
            List<Tag> tags() {
                return tags;
            }
        }

        static Registry mapping() {
            return Authors.mapping(Author.class, Book.class);
        }
    }

    /** Each comes with the other, by a further statement. */
    static final class BothSelectin {

        private BothSelectin() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id", lazy = Lazy.SELECTIN)
            List<Book> books;

            @Override
            List<Book> books() {
                return books;
            }
        }

        @Entity(table = "books")
        static class Book extends BookColumns {

            @Relationship(backPopulates = "books", lazy = Lazy.SELECTIN)
            Author author;

            @Relationship(secondary = "book_tags", orderBy = "id")
            List<Tag> tags;

            @Override
            Author author() {
                return author;
            }

            @Override
            List<Tag> tags() {
                return tags;
            }
        }

        static Registry mapping() {
            return Authors.mapping(Author.class, Book.class);
        }
    }

    /** A book comes with its tags. */
    static final class TagsJoined {

        private TagsJoined() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id")
            List<Book> books;

            @Override
            List<Book> books() {
                return books;
            }
        }

        @Entity(table = "books")
        static class Book extends BookColumns {

            @Relationship(backPopulates = "books")
            Author author;

            @Relationship(secondary = "book_tags", orderBy = "id", lazy = Lazy.JOINED)
            List<Tag> tags;

            @Override
            Author author() {
                return author;
            }

            @Override
            List<Tag> tags() {
                return tags;
            }
        }

        static Registry mapping() {
            return Authors.mapping(Author.class, Book.class);
        }
    }
}
