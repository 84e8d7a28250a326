package io.athanor.compatibility.referee;

import io.athanor.compatibility.referee.Authors.AuthorColumns;
import io.athanor.compatibility.referee.Authors.BookColumns;
import io.athanor.compatibility.referee.Authors.Tag;
import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Authors and books that are loaded later, at once, or not at all. */
final class LazyAuthors {

    private LazyAuthors() {}

    /** All is loaded when it is first read. */
    static final class Plain {

        private Plain() {}

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

    /** Books that are not there are refused. */
    static final class BooksRaise {

        private BooksRaise() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id", lazy = Lazy.RAISE)
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

    /** Authors that are not in memory are refused. */
    static final class AuthorRaiseOnSql {

        private AuthorRaiseOnSql() {}

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

            @Relationship(backPopulates = "books", lazy = Lazy.RAISE_ON_SQL)
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

    /** Books that are not there are taken for none. */
    static final class BooksNoload {

        private BooksNoload() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id", lazy = Lazy.NOLOAD)
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

    /** Books are loaded right after the author. */
    static final class BooksImmediate {

        private BooksImmediate() {}

        @Entity(table = "authors")
        static class Author extends AuthorColumns {

            @Relationship(backPopulates = "author", orderBy = "id", lazy = Lazy.IMMEDIATE)
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
}
