package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.defaultload;
import static io.athanor.orm.option.LoaderOptions.defer;
import static io.athanor.orm.option.LoaderOptions.deferAll;
import static io.athanor.orm.option.LoaderOptions.immediateload;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.loadOnly;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.orm.option.LoaderOptions.undefer;
import static io.athanor.orm.option.LoaderOptions.undeferAll;
import static io.athanor.orm.option.LoaderOptions.undeferGroup;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.paper.Paper;
import io.athanor.compatibility.paper.PaperWriter;
import io.athanor.compatibility.paper.PaperWriter_;
import io.athanor.compatibility.paper.Paper_;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options on which columns a query loads. */
public class ColumnOptionSuite extends MappedSuite {

    private static final List<Function<RelationshipAttribute<?, ?>, LoaderOption>> STRATEGIES = List.of(
            attribute -> joinedload(attribute),
            attribute -> selectinload(attribute),
            attribute -> subqueryload(attribute),
            attribute -> immediateload(attribute),
            attribute -> lazyload(attribute),
            attribute -> defaultload(attribute));

    ColumnOptionSuite(TestBed bed) {
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
        given(new PaperWriter("ann", "long", tides, new Paper("winds").setBody("the air")));
    }

    private static Paper tides(Session session, LoaderOption... options) {
        return session.query(Paper.class)
                .options(options)
                .filter(Paper_.title.eq("tides"))
                .one();
    }

    private String selected(LoaderOption... options) {
        tides(open(), options);
        return columns();
    }

    private String columns() {
        return sql().get(sql().size() - 1)
                .replaceAll(" FROM .*", "")
                .replaceAll("^SELECT ", "")
                .replaceAll("[`\"]", "")
                .replaceAll("\\w+\\.", "")
                .replaceAll(" AS \\w+", "");
    }

    @Test
    void defer_leavesOut_andLoadsAtTheFirstAccess() {
        assertEquals("id, pages, writer_id", selected(defer(Paper_.title)));
        Paper tides = tides(open(), defer(Paper_.title));
        assertEquals("tides", tides.getTitle());
        assertEquals("title", columns());
    }

    @Test
    @Feature("ORM-A-16")
    void undefer_loads() {
        assertEquals("id, title, pages, body, writer_id", selected(undefer(Paper_.body)));
        Paper tides = tides(open(), undefer(Paper_.body));
        assertNoStatements(recorder(), () -> assertEquals("the sea", tides.getBody()));
    }

    @Test
    @Feature("ORM-A-16")
    void undeferGroup_loadsTheGroup() {
        assertEquals("id, title, pages, notes, errata, writer_id", selected(undeferGroup("remarks")));
        assertEquals("id, title, pages, notes, errata, writer_id", selected(undeferGroup(Paper_.ENTITY, "remarks")));
    }

    @Test
    void undeferAll_loadsAll() {
        assertEquals("id, title, pages, body, notes, errata, secret, writer_id", selected(undeferAll()));
        assertEquals("s1", tides(open(), undeferAll(Paper_.ENTITY)).getSecret());
    }

    @Test
    void deferAll_keepsTheKeyAndWhatIsNamed() {
        assertEquals("id, title", selected(deferAll(), undefer(Paper_.title)));
        assertEquals("id, body", selected(undefer(Paper_.body), deferAll(Paper_.ENTITY)));
        assertEquals("id, notes, errata", selected(deferAll(), undeferGroup("remarks")));
        assertEquals("id, title, pages, body, notes, errata, writer_id", selected(undeferAll(), defer(Paper_.secret)));
    }

    @Test
    void loadOnly_keepsTheKeyAndWhatIsNamed() {
        assertEquals("id, title, body", selected(loadOnly(Paper_.title, Paper_.body)));
        assertEquals("id, title, body", selected(loadOnly(Paper_.title), loadOnly(Paper_.body)));
        Paper tides = tides(open(), loadOnly(Paper_.title));
        assertEquals(1, tides.getPages());
        assertEquals("pages", columns());
        assertEquals("ann", java.util.Objects.requireNonNull(tides.getWriter()).getName());
    }

    @Test
    @Feature("ORM-A-16")
    void raising_refusesTheAccessByName() {
        for (LoaderOption option : List.of(
                defer(Paper_.title).raising(),
                loadOnly(Paper_.pages).raising(),
                deferAll().raising())) {
            Session session = open();
            Paper tides = tides(session, option);
            assertTrue(refusal(LazyLoadException.class, tides::getTitle).contains("Paper.title"));
            tides.setTitle("ebbs");
            assertEquals("ebbs", tides.getTitle());
            session.flush();
            assertEquals("ebbs", tides.getTitle());
            session.rollback();
        }
        assertEquals("s1", tides(open(), defer(Paper_.secret)).getSecret());
    }

    @Test
    void raising_whatNothingLeavesOut_isRefused() {
        refused(() -> undefer(Paper_.body).raising(), "raising()", "undefer");
        refused(() -> joinedload(Paper_.writer).raising(), "raising()", "raiseload");
    }

    @Test
    void options_ofTwoQueriesInTurn_doNotMix() {
        assertEquals("id, title", selected(loadOnly(Paper_.title)));
        assertEquals("id, pages", selected(loadOnly(Paper_.pages)));
        assertEquals("id, title, pages, writer_id", selected());
        assertEquals("id, title", selected(loadOnly(Paper_.title)));
    }

    @Test
    void alongAPath_eachStrategy_leavesThemOutThere() {
        for (Function<RelationshipAttribute<?, ?>, LoaderOption> strategy : STRATEGIES) {
            Session session = open();
            PaperWriter ann = session.query(PaperWriter.class)
                    .options(strategy.apply(PaperWriter_.papers).loadOnly(Paper_.title, Paper_.body))
                    .one();
            Paper tides = ann.getPapers().get(0);
            assertEquals("ann", ann.getName());
            recorder().clear();
            assertNoStatements(recorder(), () -> assertEquals("the sea", tides.getBody()));
            assertEquals(1, tides.getPages());
            assertEquals("pages", columns());
        }
    }

    @Test
    void alongAPath_toAReference_leavesThemOutThere() {
        for (Function<RelationshipAttribute<?, ?>, LoaderOption> strategy : STRATEGIES) {
            Paper tides = tides(open(), strategy.apply(Paper_.writer).undefer(PaperWriter_.life));
            PaperWriter ann = java.util.Objects.requireNonNull(tides.getWriter());
            assertEquals("ann", ann.getName());
            assertNoStatements(recorder(), () -> assertEquals("long", ann.getLife()));
        }
    }

    @Test
    void foreignKeyLeftOut_eachStrategy_loadsTheReference() {
        for (Function<RelationshipAttribute<?, ?>, LoaderOption> strategy : STRATEGIES) {
            Paper tides = tides(open(), defer(Paper_.writerId), strategy.apply(Paper_.writer));
            assertEquals(
                    "ann", java.util.Objects.requireNonNull(tides.getWriter()).getName());
        }
    }

    @Test
    void foreignKeyLeftOut_ofALimitedQuery_isJoinedAllTheSame() {
        List<Paper> papers = open().query(Paper.class)
                .options(loadOnly(Paper_.title), joinedload(Paper_.writer).joinedload(PaperWriter_.papers))
                .orderBy(Paper_.title)
                .limit(1)
                .all();
        assertEquals(List.of("tides"), each(papers, Paper::getTitle));
        assertEquals(
                2,
                java.util.Objects.requireNonNull(papers.get(0).getWriter())
                        .getPapers()
                        .size());
    }

    @Test
    void containsEager_withColumns_readsThoseOfTheJoin() {
        PaperWriter ann = open().query(PaperWriter.class)
                .join(PaperWriter_.papers)
                .options(containsEager(PaperWriter_.papers).loadOnly(Paper_.title))
                .filter(Paper_.title.eq("tides"))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(List.of("tides"), each(ann.getPapers(), Paper::getTitle)));
    }

    @Test
    void alias_columnsOfIt_areLeftOut() {
        Paper_.Alias other = Paper_.alias("other");
        Query<Paper> query = open().query(other).options(loadOnly(other.title)).filter(other.title.eq("tides"));
        assertEquals("tides", query.one().getTitle());
        assertEquals("id, title", columns());
    }

    @Test
    void stream_andPortions_leaveThemOut() {
        List<String> titles =
                open().query(Paper.class).options(loadOnly(Paper_.title)).orderBy(Paper_.id).yieldPer(1).stream()
                        .map(Paper::getTitle)
                        .toList();
        assertEquals(List.of("tides", "winds"), titles);
        assertEquals("id, title", columns());
    }

    @Test
    void fromSelf_withLoadOnly_selectsThese() {
        Paper tides = open().query(Paper.class)
                .filter(Paper_.title.eq("tides"))
                .fromSelf()
                .options(loadOnly(Paper_.body))
                .one();
        assertEquals("the sea", tides.getBody());
        assertEquals("tides", tides.getTitle());
    }

    @Test
    void count_withOptions_isThatOfTheRows() {
        assertEquals(
                2, open().query(Paper.class).options(loadOnly(Paper_.title)).count());
    }

    @Test
    void key_deferred_isRefused() {
        refused(() -> tides(open(), defer(Paper_.id)), "Paper.id", "primary key");
        assertEquals("id, title", selected(loadOnly(Paper_.id, Paper_.title)));
    }

    @Test
    void group_unknown_isRefusedWithTheKnownOne() {
        refused(() -> tides(open(), undeferGroup("remark")), "\"remark\"", "remarks");
    }

    @Test
    void columnsOfAnotherClass_areRefused() {
        refused(() -> tides(open(), defer(PaperWriter_.name)), "PaperWriter", "Paper");
        refused(() -> tides(open(), joinedload(Paper_.writer).loadOnly(Paper_.title)), "Paper.title");
        refused(() -> tides(open(), loadOnly(Paper_.title, PaperWriter_.name)), "PaperWriter.name");
        refused(() -> open().query(Paper_.title).options(defer(Paper_.body)).all(), "no class");
        refused(() -> defer(), "defer");
    }

    @Test
    void twoClasses_withoutSayingWhich_isRefused_namedIsNot() {
        Session session = open();
        Query<?> both = session.query(Paper.class, PaperWriter.class).filter(Paper_.writerId.eq(PaperWriter_.id));
        refused(() -> both.options(deferAll()).all(), "Paper, PaperWriter", "Name the class");
        both.options(deferAll(PaperWriter_.ENTITY)).all();
        assertFalse(columns().contains("name"), this::columns);
    }

    @Test
    void statementGiven_refusesToLeaveOut() {
        Query<Paper> query = open().query(Paper.class).fromStatement(Sql.text("SELECT * FROM papers"));
        refused(() -> query.options(loadOnly(Paper_.title)).all(), "fromStatement");
        assertEquals(2, query.all().size());
    }
}
