package io.athanor.compatibility.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Engine;
import io.athanor.engine.error.MissingDriverException;
import io.athanor.orm.Registry;
import io.athanor.orm.error.MappingException;
import io.athanor.sql.dialect.UnknownDialectException;
import org.junit.jupiter.api.Test;

/**
 * Mistakes of a program that no database is needed to find: each has an exception that names the thing and the remedy.
 */
class BadInputTest {

    @Test
    void relationship_withoutForeignKey_isRefused() {
        Registry registry = Registry.of(Shelf_.ENTITY)
                .mapWithout(Book_.ENTITY, Book_.author)
                .mapWithout(Author_.ENTITY, Author_.shelves);
        String message =
                assertThrows(MappingException.class, registry::configure).getMessage();
        assertEquals(
                "The relationship Shelf.books cannot be joined: there is no foreign key between the tables"
                        + " \"shelves\" and \"books\". Put @ForeignKey(\"table.column\") on a field of Book,"
                        + " or name an association table (secondary).",
                message);
    }

    @Test
    void relationship_withSeveralForeignKeys_isRefused() {
        Registry registry = Registry.of(Book_.ENTITY).mapWithout(Author_.ENTITY, Author_.shelves);
        String message =
                assertThrows(MappingException.class, registry::configure).getMessage();
        assertTrue(message.contains("Book.author is ambiguous"), message);
        assertTrue(message.contains("author_id") && message.contains("translator_id"), message);
        assertTrue(message.contains("foreignKeys = "), message);
    }

    @Test
    void relationship_throughATableThatIsNotDefined_isRefused() {
        Registry registry = Registry.of(Author_.ENTITY)
                .mapWithout(Shelf_.ENTITY, Shelf_.books)
                .mapWithout(Book_.ENTITY, Book_.author);
        String message =
                assertThrows(MappingException.class, registry::configure).getMessage();
        assertTrue(message.contains("Author.shelves") && message.contains("\"author_shelves\""), message);
        assertTrue(message.contains("Table.create(\"author_shelves\", registry.metadata(), ...)"), message);
    }

    @Test
    void relationship_toAClassThatIsNotMapped_isRefused() {
        Registry registry = Registry.of(Shelf_.ENTITY);
        String message =
                assertThrows(MappingException.class, registry::configure).getMessage();
        assertTrue(message.contains("Shelf.books") && message.contains("Book_.ENTITY"), message);
    }

    @Test
    void class_mappedTwice_isRefused() {
        String message = assertThrows(MappingException.class, () -> Registry.of(Shelf_.ENTITY, Shelf_.ENTITY))
                .getMessage();
        assertTrue(message.contains(Shelf.class.getName()) && message.contains("second registry"), message);
    }

    @Test
    void url_ofAnUnknownDialect_namesTheKnownOnes() {
        String message = assertThrows(
                        UnknownDialectException.class, () -> Engine.create("postgre://user:secret@host/database"))
                .getMessage();
        assertTrue(message.contains("\"postgre\""), message);
        assertTrue(message.contains("mariadb, mysql, oracle, postgresql, sqlite"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void driver_thatIsMissing_isNamedWithItsCoordinates() {
        // The drivers of the other databases are on the test's path.
        try (Engine engine = Engine.create("oracle://user:secret@host/?service_name=x")) {
            MissingDriverException missing = assertThrows(MissingDriverException.class, engine::connect);
            assertEquals("oracle.jdbc.OracleDriver", missing.driverClass());
            assertTrue(missing.getMessage().contains("\"oracle\""), missing.getMessage());
            assertTrue(missing.getMessage().contains(missing.coordinates()), missing.getMessage());
            assertFalse(missing.getMessage().contains("secret"), missing.getMessage());
        }
    }
}
