package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.classical.Author;
import io.athanor.compatibility.classical.Author_;
import io.athanor.compatibility.classical.Book;
import io.athanor.compatibility.classical.Book_;
import io.athanor.compatibility.classical.Library;
import io.athanor.compatibility.classical.Novel;
import io.athanor.feature.Feature;
import io.athanor.orm.EntityMapper;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.MappingProblem;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.error.UnmappedClassException;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes without any mapping of their own, mapped by a program. */
public class ClassicalMappingSuite extends MappedSuite {

    ClassicalMappingSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return Library.registry();
    }

    @Test
    @Feature("ORM-M-01")
    void map_unannotatedClasses_areWrittenAndReadWithTheirRelationships() {
        Author author = new Author("Ann");
        Book plain = new Book("A", 10);
        given(author);
        Session session = open();
        Author loaded = Objects.requireNonNull(session.query(Author.class).one());
        loaded.getBooks().add(plain);
        loaded.getBooks().add(new Novel("B", "crime"));
        assertSame(loaded, plain.getAuthor());
        session.commit();

        Session other = open();
        Author again = other.query(Author.class)
                .filter(Author_.fullName.eq("Ann"))
                .filter(Author_.books.any(Book_.pages.gt(100)))
                .one();
        assertEquals(List.of("A", "B"), each(again.getBooks(), Book::getTitle));
        assertInstanceOf(Novel.class, again.getBooks().get(1));
        assertEquals("crime", ((Novel) again.getBooks().get(1)).getGenre());
        again.setFullName("Anna");
        again.setNickname("A.");
        again.getBooks().remove(0);
        other.commit();
        assertEquals("Anna", open().query(Author.class).one().getFullName());
        assertEquals(1, open().query(Author.class).one().getBooks().size());
        assertNull(open().query(Author.class).one().getNickname());
        assertEquals(2, rows("books"));
    }

    @Test
    void map_newObjectsWithoutASession_keepBothDirectionsAlike() {
        Author author = new Author("Ann");
        Book book = new Book("A", 10);
        book.setAuthor(author);
        assertEquals(List.of(book), author.getBooks());
        author.getBooks().clear();
        assertNull(book.getAuthor());
    }

    @Test
    @Feature({"ORM-M-10", "ORM-M-11", "ORM-M-04"})
    void mapper_isTheSameObject_andIsQueried() {
        Registry registry = Registry.of(Library.tables());
        Table writers = registry.metadata().table("writers");
        EntityMapper<Author> mapper =
                registry.map(Author.class, writers, mapping -> mapping.exclude("nickname", "books"));
        assertSame(mapper, registry.mapper(Author.class));
        assertSame(writers, mapper.table());
        assertEquals(List.of("id", "fullName"), mapper.attributes());
        assertSame(writers.c("full_name"), mapper.column(Author_.fullName));
        assertTrue(registry.metadata().tables().containsAll(Set.of(mapper.table())));
        given(new Author("Ann"));
        EntityMapper<Author> shared = registry().mapper(Author.class);
        Session session = open();
        assertEquals(session.query(Author.class).all(), session.query(shared).all());
    }

    @Test
    @Feature({"ORM-M-09", "ORM-M-12"})
    void twoRegistries_mapTheSameClassInTwoWays_withoutInterference() {
        given(new Author("Ann"));
        Registry other = Registry.of(Library.tables());
        Table writers = other.metadata().table("writers");
        other.map(
                Author.class,
                writers,
                mapping -> mapping.property("fullName", writers.c("pen"))
                        .exclude("books", "nickname")
                        .exclude(writers.c("full_name")));
        SessionFactory others = SessionFactory.of(engine(), other);
        try (Session session = others.open()) {
            assertNull(session.query(Author.class).one().getFullName());
        }
        assertEquals("Ann", open().query(Author.class).one().getFullName());

        // A relationship that is added later, and the other way of mapping once the first one is gone.
        other.dispose();
        assertThrows(UnmappedClassException.class, () -> other.mapper(Author.class));
        Table books = other.metadata().table("books");
        other.map(Author.class, writers, mapping -> mapping.exclude("books", "nickname"));
        other.map(Book.class, books, mapping -> mapping.exclude("author").exclude(books.c("kind")));
        other.override(Author.class, mapping -> mapping.relationship("books", list -> list.backPopulates("author")));
        other.override(Book.class, mapping -> mapping.relationship("author", one -> one.backPopulates("books")));
        elsewhere("INSERT INTO books (id, kind, title, pages, author_id) SELECT 7, 'book', 'T', 3, id FROM writers");
        try (Session session = others.open()) {
            Author author = session.query(Author.class).one();
            assertEquals("Ann", author.getFullName());
            assertEquals(List.of("T"), each(author.getBooks(), Book::getTitle));
            assertSame(author, author.getBooks().get(0).getAuthor());
        }
    }

    @Test
    void property_asVersion_isChecked() {
        Registry registry = Registry.of(Library.tables());
        Table books = registry.metadata().table("books");
        registry.map(
                Book.class,
                books,
                mapping -> mapping.property("pages", books.c("pages"), column -> column.version())
                        .exclude("author")
                        .exclude(books.c("kind")));
        elsewhere("INSERT INTO books (id, kind, title, pages) VALUES (1, 'book', 'T', 1)");
        SessionFactory sessions = SessionFactory.of(engine(), registry);
        try (Session session = sessions.open()) {
            Book book = session.query(Book.class).one();
            book.setTitle("U");
            session.flush();
            assertEquals(2, book.getPages());
            session.rollback();
            assertEquals(1, book.getPages());
            session.rollback();
        }
        try (Session session = sessions.open()) {
            Book stale = session.query(Book.class).one();
            session.execute(Sql.update(books).set(books.column("pages", Integer.class), 9));
            stale.setTitle("V");
            assertThrows(StaleDataException.class, session::flush);
        }
    }

    @Test
    @Feature("ORM-M-08")
    void primaryKey_ofTheMapping_tellsRowsApartWhereTheTableHasNone() {
        MetaData tables = new MetaData();
        Table keyless = Table.create(
                "keyless",
                tables,
                Column.of("id", Types.INTEGER),
                Column.of("title", Types.string(20)),
                Column.of("pages", Types.INTEGER));
        Registry registry = Registry.of(tables);
        registry.map(
                Book.class,
                keyless,
                mapping -> mapping.primaryKey("id", "title").exclude("author", "authorId"));
        tables.createAll(engine());
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            session.execute(keyless.insert().values(Map.of("id", 1, "title", "T", "pages", 5)));
            Book book = session.get(Book.class, 1, "T").orElseThrow();
            assertEquals(5, book.getPages());
            book.setTitle("U");
            session.commit();
            assertTrue(session.get(Book.class, 1, "U").isPresent());
        } finally {
            tables.dropAll(engine());
        }
    }

    @Test
    void map_severalThingsAreWrong_areToldAtOnceWithCodes() {
        Registry registry = Registry.of(Library.tables());
        Table writers = registry.metadata().table("writers");
        MappingException error = assertThrows(
                MappingException.class,
                () -> registry.map(
                        Author.class,
                        writers,
                        mapping -> mapping.property("fullname", writers.c("pen"))
                                .property("books", writers.c("pen"))
                                .primaryKey("id")));
        List<String> messages =
                error.problems().stream().map(MappingProblem::message).toList();
        assertEquals("several-mapping-errors", error.code());
        assertTrue(messages.stream().anyMatch(text -> text.contains("\"fullname\"")), messages::toString);
        assertTrue(messages.stream().anyMatch(text -> text.contains("relationship(...)")), messages::toString);
        assertTrue(messages.stream().anyMatch(text -> text.contains("exclude(\"nickname\")")), messages::toString);
        // What it refuses leaves nothing behind, and its remedies help.
        registry.map(Author.class, writers, mapping -> mapping.exclude("nickname", "books"));
        registry.configure();
    }

    @Test
    void map_columnThatDemandsAValueIsUnmapped_isToldWhenConfigured() {
        Registry registry = Registry.of(Library.tables());
        Table books = registry.metadata().table("books");
        registry.map(Book.class, books, mapping -> mapping.exclude("author"));
        MappingException error = assertThrows(MappingException.class, registry::configure);
        assertEquals("unmapped-column", error.code());
        registry.override(Book.class, mapping -> mapping.exclude(books.c("kind")));
        registry.configure();
    }

    @Test
    void map_trackedClassByItsMetamodel_isRefused() {
        Registry registry = Registry.of(Library.tables());
        refused(() -> registry.map(Author_.ENTITY), "Author", "registry.map(Author.class, table");
    }

    @Test
    void map_tableOfAnotherCatalog_isRefused() {
        Table elsewhere = Library.tables().table("writers");
        Registry registry = Registry.of();
        refused(() -> registry.map(Author.class, elsewhere), "writers", "Registry.of(metadata)");
    }
}
