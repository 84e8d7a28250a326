package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.library.Copy;
import io.athanor.compatibility.library.Library;
import io.athanor.compatibility.library.Loan;
import io.athanor.compatibility.library.Reader;
import io.athanor.compatibility.library.Topic;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.DetachedInstanceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Objects that are written to a stream: what was loaded comes along as plain objects, what was not stays unknown. */
public class SerializationSuite extends MappedSuite {

    SerializationSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Library.registry();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(object);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void givenReaderWithLoans() {
        Reader ann = new Reader("ann");
        ann.getTopics().add(new Topic("sea"));
        new Loan(new Copy("x"), ann);
        new Loan(new Copy("y"), ann);
        given(ann);
    }

    @Test
    void newObject_whoseCollectionsWereTouched() {
        Reader ann = new Reader("ann");
        assertEquals(0, ann.getTopics().size());
        Loan loan = new Loan(new Copy("x"), ann);
        Reader copy = copy(ann);
        assertEquals("ann", copy.getName());
        assertEquals(1, copy.getLoans().size());
        assertSame(copy, copy.getLoans().get(0).getReader());
        assertEquals(
                "x", Objects.requireNonNull(copy.getLoans().get(0).getCopy()).getCode());
        assertSame(ann, loan.getReader());
    }

    @Test
    void newObject_comesBackAsANewOneThatCanBeAdded() {
        Reader ann = new Reader("ann");
        new Loan(new Copy("x"), ann);
        Session session = open();
        session.add(copy(ann));
        session.commit();
        assertEquals(1, rows("readers"));
        assertEquals(1, rows("loans"));
    }

    @Test
    void persistentObject_collectionsThatAreLoaded_areReadable() {
        givenReaderWithLoans();
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        ann.getLoans().forEach(loan -> assertTrue(loan.getId() != null));
        assertEquals(1, ann.getTopics().size());
        Reader copy = copy(ann);
        session.close();
        assertEquals(2, copy.getLoans().size());
        assertEquals(List.of("sea"), each(copy.getTopics(), Topic::getName));
        assertEquals(ann.getId(), copy.getId());
    }

    @Test
    void persistentObject_collectionsOfTheCopy_arePlain() {
        givenReaderWithLoans();
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        assertEquals(2, ann.getLoans().size());
        assertEquals(1, ann.getTopics().size());
        Reader copy = copy(ann);
        copy.getLoans().clear();
        copy.getTopics().clear();
        session.commit();
        assertEquals(2, rows("loans"));
        assertEquals(1, rows("reader_topics"));
        assertEquals(2, ann.getLoans().size());
    }

    @Test
    void persistentObject_collectionThatIsNotLoaded_staysUnknown() {
        givenReaderWithLoans();
        Session session = open();
        Reader copy = copy(session.query(Reader.class).one());
        assertEquals("ann", copy.getName());
        String message = refusal(DetachedInstanceException.class, copy::getLoans);
        assertTrue(message.contains("Reader") && message.contains("loans"), message);
        refusal(DetachedInstanceException.class, copy::getTopics);
    }

    @Test
    void persistentObject_referenceThatIsNotLoaded_staysUnknown() {
        givenReaderWithLoans();
        Session session = open();
        Loan copy = copy(session.query(Loan.class).first().orElseThrow());
        String message = refusal(DetachedInstanceException.class, copy::getReader);
        assertTrue(message.contains("Loan") && message.contains("reader"), message);
    }

    @Test
    void persistentObject_referenceThatIsNull_isNull() {
        given(new Loan(new Copy("x"), null));
        Session session = open();
        Loan loan = session.query(Loan.class).one();
        assertNull(loan.getReader());
        assertNull(copy(loan).getReader());
    }

    @Test
    void expiredObject_columnsStayUnknown() {
        givenReaderWithLoans();
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        session.commit();
        Reader copy = copy(ann);
        String message = refusal(DetachedInstanceException.class, copy::getName);
        assertTrue(message.contains("Reader"), message);
    }

    @Test
    void detachedObject_canBeWrittenToo() {
        givenReaderWithLoans();
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        assertEquals(2, ann.getLoans().size());
        session.close();
        Reader copy = copy(ann);
        assertEquals(2, copy.getLoans().size());
        refusal(DetachedInstanceException.class, copy::getTopics);
    }

    @Test
    void original_isAsBefore() {
        givenReaderWithLoans();
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        assertEquals(2, ann.getLoans().size());
        copy(ann);
        assertTrue(session.contains(ann));
        ann.getLoans().remove(0);
        session.commit();
        assertEquals(1, ann.getLoans().size());
        assertEquals(1, ann.getTopics().size());
    }
}
