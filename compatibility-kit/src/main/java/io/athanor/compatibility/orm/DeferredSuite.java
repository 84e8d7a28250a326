package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.undefer;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.paper.Paper;
import io.athanor.compatibility.paper.PaperWriter;
import io.athanor.compatibility.paper.PaperWriter_;
import io.athanor.compatibility.paper.Paper_;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.LazyLoadException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that are left out when objects are loaded. */
public class DeferredSuite extends MappedSuite {

    DeferredSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(PaperWriter_.ENTITY, Paper_.ENTITY);
    }

    @BeforeEach
    void givenPapers() {
        Paper tides = new Paper("tides");
        tides.setBody("the sea").setNotes("moon").setErrata("sun").setSecret("s1");
        Paper winds = new Paper("winds");
        winds.setBody("the air").setNotes("hot").setErrata("cold").setSecret("s2");
        given(new PaperWriter("ann", "long", tides, winds));
    }

    private static Paper paper(Session session, String title) {
        return session.query(Paper.class).filter(Paper_.title.eq(title)).one();
    }

    /** The columns that the last statement selects, without their tables and labels. */
    private String selected() {
        String last = sql().get(sql().size() - 1);
        return last.replaceAll(" FROM .*", "")
                .replaceAll("^SELECT ", "")
                .replaceAll("[`\"]", "")
                .replaceAll("\\w+\\.", "")
                .replaceAll(" AS \\w+", "");
    }

    @Test
    @Feature("ORM-A-08")
    void deferred_query_leavesItOut() {
        paper(open(), "tides");
        assertEquals("id, title, pages, writer_id", selected());
    }

    @Test
    @Feature("ORM-A-08")
    void deferred_firstAccess_loadsItAlone() {
        Paper tides = paper(open(), "tides");
        recorder().clear();
        assertEquals("the sea", tides.getBody());
        assertEquals("body", selected());
        assertNoStatements(recorder(), () -> assertEquals("the sea", tides.getBody()));
    }

    @Test
    @Feature("ORM-A-16")
    void group_oneAccess_loadsTheWholeGroup() {
        Paper tides = paper(open(), "tides");
        recorder().clear();
        assertEquals("moon", tides.getNotes());
        assertEquals("notes, errata", selected());
        assertNoStatements(recorder(), () -> assertEquals("sun", tides.getErrata()));
    }

    @Test
    void group_onePartSet_isLoadedWithoutIt() {
        Paper tides = paper(open(), "tides");
        tides.setNotes("mine");
        recorder().clear();
        assertEquals("sun", tides.getErrata());
        assertEquals("errata", selected());
        assertEquals("mine", tides.getNotes());
    }

    @Test
    @Feature("ORM-A-16")
    void raise_access_isRefusedByName() {
        Paper tides = paper(open(), "tides");
        String message = refusal(LazyLoadException.class, tides::getSecret);
        assertTrue(message.contains("Paper.secret") && message.contains("undefer"), message);
        Paper asked = open().query(Paper.class)
                .options(undefer(Paper_.secret))
                .filter(Paper_.title.eq("tides"))
                .one();
        assertEquals("s1", asked.getSecret());
    }

    @Test
    void raise_set_isWrittenAndRead() {
        Session session = open();
        Paper tides = paper(session, "tides");
        tides.setSecret("new");
        session.commit();
        assertEquals("new", tides.getSecret());
    }

    @Test
    @Feature("ORM-A-08")
    void update_ofAnotherColumn_leavesItOut() {
        Session session = open();
        Paper tides = paper(session, "tides");
        tides.setPages(7);
        recorder().clear();
        session.flush();
        assertFalse(sql().toString().contains("body"), sql()::toString);
        session.commit();
        assertEquals("the sea", paper(open(), "tides").getBody());
    }

    @Test
    @Feature("ORM-A-08")
    void update_afterItIsSetUnread_hasItWithoutReadingIt() {
        Session session = open();
        Paper tides = paper(session, "tides");
        recorder().clear();
        tides.setBody("salt");
        session.commit();
        assertEquals(1, sql().size(), sql()::toString);
        assertEquals("salt", paper(open(), "tides").getBody());
    }

    @Test
    void setToNullUnread_isWritten() {
        Session session = open();
        paper(session, "tides").setBody(null);
        session.commit();
        assertNull(paper(open(), "tides").getBody());
    }

    @Test
    void expired_unloaded_staysLeftOut() {
        Session session = open();
        Paper tides = paper(session, "tides");
        session.expire(tides);
        recorder().clear();
        assertEquals("tides", tides.getTitle());
        assertEquals("id, title, pages, writer_id", selected());
        assertEquals("the sea", tides.getBody());
    }

    @Test
    void expired_loaded_isLoadedAgainWithTheOthers() {
        Session session = open();
        Paper tides = paper(session, "tides");
        assertEquals("the sea", tides.getBody());
        session.expire(tides);
        recorder().clear();
        assertEquals("tides", tides.getTitle());
        assertNoStatements(recorder(), () -> assertEquals("the sea", tides.getBody()));
    }

    @Test
    void expired_readFirst_comesBackFromTheDatabase() {
        Session session = open();
        Paper tides = paper(session, "tides");
        tides.setBody("lost");
        session.expire(tides);
        assertEquals("the sea", tides.getBody());
        assertEquals("tides", tides.getTitle());
    }

    @Test
    void refresh_leavesItOutAndForgetsTheChange() {
        Session session = open();
        Paper tides = paper(session, "tides");
        tides.setBody("lost");
        session.refresh(tides);
        assertEquals("the sea", tides.getBody());
    }

    @Test
    void rollback_ofAChange_readsTheRow() {
        Session session = open();
        Paper tides = paper(session, "tides");
        tides.setBody("lost");
        session.flush();
        session.rollback();
        assertEquals("the sea", tides.getBody());
    }

    @Test
    void rollbackToSavepoint_ofAChange_readsTheRow() {
        Session session = open();
        Paper tides = paper(session, "tides");
        NestedTransaction nested = session.beginNested();
        tides.setBody("lost");
        session.flush();
        nested.rollback();
        assertEquals("the sea", tides.getBody());
    }

    @Test
    void detached_unloaded_isRefusedByName() {
        Session session = open();
        Paper tides = paper(session, "tides");
        session.close();
        String message = refusal(DetachedInstanceException.class, tides::getBody);
        assertTrue(message.contains("Paper.body") && message.contains("undefer"), message);
        assertEquals("tides", tides.getTitle());
        open().add(tides);
        assertEquals("the sea", tides.getBody());
    }

    @Test
    void detached_set_isWrittenWhenAdded() {
        Session session = open();
        Paper tides = paper(session, "tides");
        session.close();
        tides.setBody("salt");
        Session second = open();
        second.add(tides);
        second.commit();
        assertEquals("salt", paper(open(), "tides").getBody());
    }

    @Test
    void serialized_copy_leavesItOutAsWell() {
        Session session = open();
        Paper tides = paper(session, "tides");
        session.close();
        Paper copy = SerializedCopy.of(tides).object();
        assertTrue(refusal(DetachedInstanceException.class, copy::getBody).contains("deferred"));
        Session second = open();
        second.add(copy);
        second.expire(copy);
        recorder().clear();
        assertEquals("tides", copy.getTitle());
        assertEquals("id, title, pages, writer_id", selected());
        assertEquals("the sea", copy.getBody());
    }

    @Test
    void merge_unloaded_leavesTheRowsValue() {
        Session session = open();
        Paper tides = paper(session, "tides");
        session.close();
        tides.setTitle("ebbs");
        Session second = open();
        Paper merged = second.merge(tides);
        second.commit();
        assertEquals("ebbs", merged.getTitle());
        assertEquals("the sea", merged.getBody());
    }

    @Test
    void merge_set_isWritten() {
        Session session = open();
        Paper tides = paper(session, "tides");
        session.close();
        tides.setBody("salt");
        Session second = open();
        second.merge(tides);
        second.commit();
        assertEquals("salt", paper(open(), "tides").getBody());
    }

    @Test
    void newObject_given_isReadWithoutStatement() {
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Paper paper = new Paper("rain").setBody("wet");
        session.add(paper);
        session.commit();
        recorder().clear();
        assertNoStatements(recorder(), () -> assertEquals("wet", paper.getBody()));
    }

    @Test
    void newObject_notGiven_isLeftOutLikeOthers() {
        Session session = open();
        Paper paper = new Paper("rain").setSecret("s3");
        session.add(paper);
        session.commit();
        session.expire(paper);
        recorder().clear();
        assertEquals("rain", paper.getTitle());
        assertEquals("id, title, pages, secret, writer_id", selected());
        assertNull(paper.getBody());
    }

    @Test
    void newObject_rolledBack_isInsertedAgainAsItWas() {
        Session session = open();
        Paper paper = new Paper("rain").setNotes("n");
        session.add(paper);
        session.flush();
        session.rollback();
        session.add(paper);
        session.commit();
        assertEquals("n", paper.getNotes());
        assertNull(paper.getBody());
    }

    @Test
    void newObject_raisingNotGiven_isKnownToBeNull() {
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Paper paper = new Paper("rain");
        session.add(paper);
        session.commit();
        assertNull(paper.getSecret());
    }

    @Test
    void laterQuery_withUndefer_fillsTheObjectThatIsThere() {
        Session session = open();
        Paper tides = paper(session, "tides");
        Paper same = session.query(Paper.class)
                .options(undefer(Paper_.body))
                .filter(Paper_.title.eq("tides"))
                .one();
        assertSame(tides, same);
        assertNoStatements(recorder(), () -> assertEquals("the sea", tides.getBody()));
    }

    @Test
    void laterQuery_withUndefer_keepsAChange() {
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Paper tides = paper(session, "tides");
        tides.setBody("mine");
        session.query(Paper.class).options(undefer(Paper_.body)).all();
        assertEquals("mine", tides.getBody());
    }

    @Test
    void get_leavesItOut() {
        int id = key(paper(open(), "winds").getId());
        Session session = open();
        recorder().clear();
        Paper winds = session.get(Paper.class, id).orElseThrow();
        assertEquals("id, title, pages, writer_id", selected());
        assertEquals("the air", winds.getBody());
    }

    @Test
    void lazyCollection_leavesThemOut() {
        PaperWriter ann = open().query(PaperWriter.class).one();
        List<Paper> papers = ann.getPapers();
        assertEquals(2, papers.size());
        assertEquals("id, title, pages, writer_id", selected());
        assertEquals(List.of("the sea", "the air"), each(papers, Paper::getBody));
        assertEquals("long", ann.getLife());
    }

    @Test
    void filterAndOrder_byADeferredColumn_needNotLoadIt() {
        List<Paper> papers = open().query(Paper.class)
                .filter(Paper_.body.isNotNull())
                .orderBy(Paper_.body)
                .all();
        assertEquals(List.of("winds", "tides"), each(papers, Paper::getTitle));
        assertEquals("id, title, pages, writer_id", selected());
    }

    @Test
    void delete_ofAnUnloadedOne_readsNothingOfIt() {
        Session session = open();
        Paper tides = paper(session, "tides");
        recorder().clear();
        session.delete(tides);
        session.commit();
        assertFalse(sql().toString().contains("body"), sql()::toString);
    }

    @Test
    void orphanAndPutBack_keepsWhatWasNotLoaded() {
        Session session = open();
        PaperWriter ann = session.query(PaperWriter.class).one();
        Paper first = ann.getPapers().remove(0);
        ann.getPapers().add(first);
        session.commit();
        assertEquals("the sea", first.getBody());
        assertEquals(2, rows("papers"));
    }
}
