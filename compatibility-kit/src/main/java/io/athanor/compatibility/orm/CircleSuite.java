package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.circle.Author;
import io.athanor.compatibility.circle.Book;
import io.athanor.compatibility.circle.Circles;
import io.athanor.compatibility.circle.City;
import io.athanor.compatibility.circle.Country;
import io.athanor.compatibility.circle.Dawn;
import io.athanor.compatibility.circle.Dusk;
import io.athanor.compatibility.circle.Egg;
import io.athanor.compatibility.circle.Hen;
import io.athanor.compatibility.circle.Noon;
import io.athanor.compatibility.circle.Paper;
import io.athanor.compatibility.circle.Rock;
import io.athanor.compatibility.circle.Scissors;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.CircularDependencyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables that refer to each other: every key is written, by a later UPDATE where it must be, or the circle is told. */
public class CircleSuite extends MappedSuite {

    CircleSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Circles.registry();
    }

    /** An author and a book that refer to each other, neither of them in a session. */
    private static Author authorAndFavourite() {
        Author author = new Author("ann");
        Book book = new Book("one");
        author.setFavourite(book);
        book.setAuthor(author);
        return author;
    }

    private static Book favourite(Author author) {
        return Objects.requireNonNull(author.getFavourite());
    }

    private void assertReferToEachOther(String author, String book) {
        try (Session session = open()) {
            Author found = session.query(Author.class).filterBy("name", author).one();
            assertEquals(book, favourite(found).getTitle());
            assertSame(found, favourite(found).getAuthor());
            assertEquals(favourite(found).getId(), found.getFavouriteId());
            assertEquals(found.getId(), favourite(found).getAuthorId());
        }
    }

    /** The first words of the statements so far. */
    private List<String> kinds() {
        return each(sql(), text -> text.substring(0, text.indexOf(' ')));
    }

    @Test
    @Feature("ORM-R-31")
    void twoTables_newObjectsThatReferToEachOther_bothKeysAreWritten() {
        Session session = open();
        Author author = authorAndFavourite();
        session.add(author);
        session.commit();
        assertEquals(favourite(author).getId(), author.getFavouriteId());
        assertEquals(author.getId(), favourite(author).getAuthorId());
        assertReferToEachOther("ann", "one");
    }

    @Test
    void twoTables_addedFromTheOtherSide_bothKeysAreWritten() {
        Session session = open();
        session.add(favourite(authorAndFavourite()));
        session.commit();
        assertReferToEachOther("ann", "one");
    }

    @Test
    void twoTables_memberOfACollectionThatIsTheFavouriteToo_bothKeysAreWritten() {
        Session session = open();
        Author author = new Author("ann");
        Book book = new Book("one");
        author.getBooks().addAll(List.of(new Book("zero"), book));
        author.setFavourite(book);
        session.add(author);
        session.commit();
        assertReferToEachOther("ann", "one");
        assertEquals(2, author.getBooks().size());
    }

    @Test
    @Feature({"ORM-R-31", "ORM-S-16"})
    void twoTables_newObjects_areInsertedOnceAndOneKeyIsWrittenLater() {
        Session session = open();
        session.add(authorAndFavourite());
        session.flush();
        assertEquals(List.of("INSERT", "INSERT", "UPDATE"), kinds());
        assertEquals(Set.of(), session.dirty());
        assertNoStatements(recorder(), session::flush);
    }

    @Test
    void twoTables_manyPairs_eachKnowsItsOwn() {
        Session session = open();
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Author author = new Author("author " + i);
            Book book = new Book("book " + i);
            author.getBooks().add(book);
            author.setFavourite(book);
            authors.add(author);
        }
        session.addAll(authors);
        session.commit();
        for (int i = 0; i < 20; i++) {
            assertReferToEachOther("author " + i, "book " + i);
        }
    }

    @Test
    void twoTables_authorsWhoPreferEachOthersBooks() {
        Session session = open();
        Author ann = new Author("ann");
        Author bob = new Author("bob");
        ann.getBooks().add(new Book("by ann"));
        bob.getBooks().add(new Book("by bob"));
        ann.setFavourite(bob.getBooks().get(0));
        bob.setFavourite(ann.getBooks().get(0));
        session.addAll(List.of(ann, bob));
        session.commit();
        Session other = open();
        Author found = other.query(Author.class).filterBy("name", "ann").one();
        assertEquals("by bob", favourite(found).getTitle());
        Author writer = Objects.requireNonNull(favourite(found).getAuthor());
        assertEquals("bob", writer.getName());
        assertEquals("by ann", favourite(writer).getTitle());
    }

    @Test
    void twoTables_persistentObjectsThatComeToReferToEachOther() {
        given(new Author("ann"), new Book("one"));
        Session session = open();
        Author author = session.query(Author.class).one();
        Book book = session.query(Book.class).one();
        author.setFavourite(book);
        book.setAuthor(author);
        session.commit();
        assertReferToEachOther("ann", "one");
    }

    @Test
    void twoTables_newBookOfAPersistentAuthor() {
        given(new Author("ann"));
        Session session = open();
        Author author = session.query(Author.class).one();
        Book book = new Book("one");
        author.setFavourite(book);
        book.setAuthor(author);
        session.commit();
        assertReferToEachOther("ann", "one");
    }

    @Test
    void twoTables_bothDeleted() {
        given(authorAndFavourite());
        Session session = open();
        Author author = session.query(Author.class).one();
        session.delete(favourite(author));
        session.delete(author);
        session.commit();
        assertEquals(0, rows("authors"));
        assertEquals(0, rows("books"));
    }

    @Test
    void twoTables_favouriteGivenUpAndDeleted() {
        given(authorAndFavourite());
        Session session = open();
        Author author = session.query(Author.class).one();
        Book book = favourite(author);
        author.setFavourite(null);
        session.delete(book);
        session.commit();
        assertEquals(0, rows("books"));
        assertNull(author.getFavouriteId());
    }

    @Test
    void twoTables_authorDeleted_bookStays() {
        given(authorAndFavourite());
        Session session = open();
        session.delete(session.query(Author.class).one());
        session.commit();
        assertEquals(0, rows("authors"));
        assertNull(open().query(Book.class).one().getAuthorId());
    }

    @Test
    void twoTables_rolledBackAndAddedAgain_bothKeysAreWritten() {
        Session session = open();
        Author author = authorAndFavourite();
        session.add(author);
        session.flush();
        session.rollback();
        assertFalse(session.contains(author));
        session.add(author);
        session.commit();
        assertReferToEachOther("ann", "one");
    }

    private static Rock ring() {
        Rock rock = new Rock();
        Scissors scissors = new Scissors();
        Paper paper = new Paper();
        rock.setSmashes(scissors);
        scissors.setCuts(paper);
        paper.setWraps(rock);
        return rock;
    }

    @Test
    @Feature("ORM-R-31")
    void threeTables_everyKeyIsWritten() {
        Session session = open();
        session.add(ring());
        session.commit();
        Rock rock = open().query(Rock.class).one();
        Scissors scissors = Objects.requireNonNull(rock.getSmashes());
        Paper paper = Objects.requireNonNull(scissors.getCuts());
        assertSame(rock, paper.getWraps());
    }

    @Test
    void threeTables_takeOneLaterUpdate() {
        Session session = open();
        session.add(ring());
        session.flush();
        assertEquals(List.of("INSERT", "INSERT", "INSERT", "UPDATE"), kinds());
    }

    @Test
    void threeTables_addedFromAnyOfThem() {
        Session session = open();
        Rock rock = ring();
        session.add(
                Objects.requireNonNull(Objects.requireNonNull(rock.getSmashes()).getCuts()));
        session.commit();
        assertEquals(rock.getId(), open().query(Paper.class).one().getWrapsId());
        assertEquals(
                Objects.requireNonNull(rock.getSmashes()).getId(),
                open().query(Rock.class).one().getSmashesId());
    }

    @Test
    void threeTables_allDeleted() {
        given(ring());
        Session session = open();
        List<Object> all = List.of(
                session.query(Paper.class).one(),
                session.query(Rock.class).one(),
                session.query(Scissors.class).one());
        all.forEach(session::delete);
        session.commit();
        assertEquals(0, rows("rocks") + rows("papers") + rows("scissors"));
    }

    private static Country countryWithCapital() {
        Country country = new Country("hellas");
        City city = new City("athens");
        country.getCities().add(city);
        country.getCities().add(new City("patras"));
        country.setCapital(city);
        return country;
    }

    private void assertHasItsCapital() {
        Country country = open().query(Country.class).one();
        City capital = Objects.requireNonNull(country.getCapital());
        assertEquals("athens", capital.getName());
        assertSame(country, capital.getCountry());
        assertEquals(2, country.getCities().size());
    }

    @Test
    void oneKeyNotNull_theOtherIsWrittenLater() {
        Session session = open();
        session.add(countryWithCapital());
        session.commit();
        assertHasItsCapital();
    }

    @Test
    void oneKeyNotNull_addedFromTheRowThatNeedsTheOther() {
        Session session = open();
        session.add(Objects.requireNonNull(countryWithCapital().getCapital()));
        session.commit();
        assertHasItsCapital();
    }

    @Test
    void oneKeyNotNull_referencesOnly() {
        Session session = open();
        Country country = new Country("hellas");
        City city = new City("athens");
        city.setCountry(country);
        country.setCapital(city);
        session.add(country);
        session.commit();
        Country found = open().query(Country.class).one();
        assertEquals("athens", Objects.requireNonNull(found.getCapital()).getName());
    }

    @Test
    void oneKeyNotNull_capitalChangedToANewCity() {
        given(countryWithCapital());
        Session session = open();
        Country country = session.query(Country.class).one();
        City nauplia = new City("nauplia");
        nauplia.setCountry(country);
        country.setCapital(nauplia);
        session.commit();
        Country found = open().query(Country.class).one();
        assertEquals("nauplia", Objects.requireNonNull(found.getCapital()).getName());
        assertEquals(3, found.getCities().size());
    }

    @Test
    void oneKeyNotNull_allDeletedByCascade() {
        given(countryWithCapital());
        Session session = open();
        session.delete(session.query(Country.class).one());
        session.commit();
        assertEquals(0, rows("countries"));
        assertEquals(0, rows("cities"));
    }

    /** Asserts that a circle is told, from whichever of its references it starts. */
    private static void assertTellsCircle(String message, String... references) {
        List<String> circle = new ArrayList<>(Arrays.asList(references));
        boolean told = false;
        for (int i = 0; i < references.length; i++) {
            String first = circle.get(0);
            told |= message.contains(String.join(" -> ", circle) + " -> " + first.substring(0, first.indexOf('.')));
            Collections.rotate(circle, 1);
        }
        assertTrue(told, message);
    }

    @Test
    void everyKeyNotNull_twoTables_isRefusedAndTheCircleTold() {
        Session session = open();
        Hen hen = new Hen();
        Egg egg = new Egg();
        hen.setEgg(egg);
        egg.setHen(hen);
        session.add(hen);
        String message = refusal(CircularDependencyException.class, session::flush);
        assertTellsCircle(message, "Hen.egg", "Egg.hen");
        assertEquals(0, rows("hens") + rows("eggs"));
    }

    @Test
    void everyKeyNotNull_threeTables_isRefusedAndTheCircleTold() {
        Session session = open();
        Dawn dawn = new Dawn();
        Noon noon = new Noon();
        Dusk dusk = new Dusk();
        dawn.setNoon(noon);
        noon.setDusk(dusk);
        dusk.setDawn(dawn);
        session.add(noon);
        String message = refusal(CircularDependencyException.class, session::flush);
        assertTellsCircle(message, "Dawn.noon", "Noon.dusk", "Dusk.dawn");
    }

    @Test
    void everyKeyNotNull_sessionGoesOnAfterTheRefusal() {
        Session session = open();
        Hen hen = new Hen();
        Egg egg = new Egg();
        hen.setEgg(egg);
        egg.setHen(hen);
        session.add(hen);
        refusal(CircularDependencyException.class, session::flush);
        assertFalse(session.contains(hen));
        session.add(new Author("ann"));
        session.commit();
        assertEquals(1, rows("authors"));
    }
}
