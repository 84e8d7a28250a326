package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.library.Copy;
import io.athanor.compatibility.library.Library;
import io.athanor.compatibility.library.Loan;
import io.athanor.compatibility.library.Reader;
import io.athanor.compatibility.library.Topic;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that went through a stream and come back by a merge. */
public class MergeCopySuite extends MappedSuite {

    MergeCopySuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Library.registry();
    }

    @BeforeEach
    void givenReader() {
        Reader ann = new Reader("ann");
        ann.getTopics().add(new Topic("sea"));
        new Loan(new Copy("x"), ann);
        given(ann);
    }

    private static Reader throughAStream(Reader reader) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(reader);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Reader) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void changedCopy_whatItDidNotLoadIsLeftAsItIs() {
        Reader copy;
        try (Session session = open()) {
            copy = throughAStream(session.query(Reader.class).one());
        }
        copy.setName("amy");
        Session session = open();
        Reader ann = session.merge(copy);
        session.commit();
        assertEquals("amy", ann.getName());
        assertEquals(1, ann.getLoans().size());
        assertEquals(1, ann.getTopics().size());
        assertEquals(1, rows("readers"));
    }

    @Test
    void changedCopy_whatItLoadedIsTakenOver() {
        Reader copy;
        try (Session session = open()) {
            Reader reader = session.query(Reader.class).one();
            assertEquals(1, reader.getLoans().size());
            assertEquals(1, reader.getTopics().size());
            copy = throughAStream(reader);
        }
        copy.getTopics().clear();
        copy.getTopics().add(new Topic("war"));
        Session session = open();
        session.merge(copy);
        session.commit();
        Reader found = open().query(Reader.class).one();
        assertEquals("war", found.getTopics().iterator().next().getName());
        assertEquals(1, rows("reader_topics"));
        assertEquals(1, rows("loans"));
    }
}
