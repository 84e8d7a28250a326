package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.delete;
import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.orm.option.LoaderOptions.unfiltered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.tenancy.Contract;
import io.athanor.compatibility.tenancy.Paper;
import io.athanor.compatibility.tenancy.Project;
import io.athanor.compatibility.tenancy.Project_;
import io.athanor.compatibility.tenancy.Task;
import io.athanor.compatibility.tenancy.Task_;
import io.athanor.compatibility.tenancy.Tenancy;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.StatelessSession;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.error.TenantException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.option.LoaderOption;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of tenants in shared tables: no session sees or changes another tenant's. */
public class TenantSuite extends MappedSuite {

    private final List<Session> sessions = new ArrayList<>();

    TenantSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Tenancy.registry();
    }

    private SessionFactory factory(String tenant) {
        return SessionFactory.of(engine(), registry()).ofTenant(tenant);
    }

    private Session of(String tenant) {
        Session session = factory(tenant).open();
        sessions.add(session);
        return session;
    }

    @AfterEach
    void closeTenants() {
        sessions.forEach(Session::close);
        sessions.clear();
    }

    @BeforeEach
    void givenRows() {
        factory("red").begin(session -> {
            Project house = new Project(1, "house");
            house.getTasks().add(new Task(11, "roof"));
            session.addAll(List.of(house, new Contract(21, "lease", "ann")));
        });
        factory("blue").begin(session -> {
            Project boat = new Project(2, "boat");
            boat.getTasks().add(new Task(12, "mast"));
            session.addAll(List.of(boat, new Contract(22, "loan", "bob")));
        });
        recorder().clear();
    }

    @Feature("EXT-11")
    @Test
    void eachTenant_seesItsOwnRowsOnly_byTheSameStatements() {
        SessionFactory all = SessionFactory.of(engine(), registry());
        for (int round = 0; round < 3; round++) {
            for (String tenant : List.of("red", "blue")) {
                try (Session session = all.ofTenant(tenant).open()) {
                    boolean red = tenant.equals("red");
                    assertEquals(
                            List.of(red ? "house" : "boat"),
                            each(session.query(Project.class).all(), Project::getName));
                    assertTrue(session.get(Project.class, red ? 2 : 1).isEmpty());
                    Task task = session.get(Task.class, red ? 11 : 12).orElseThrow();
                    assertEquals(red ? "house" : "boat", key(task.getProject()).getName());
                    assertEquals(1, key(task.getProject()).getTasks().size());
                    assertEquals(
                            red ? "terms of ann" : "terms of bob",
                            session.query(Contract.class).one().getTerms());
                    assertEquals(1, session.execute(Sql.select(Task_.id)).all().size());
                    session.rollback();
                }
            }
        }
    }

    @Feature("EXT-11")
    @Test
    void newRows_getTheTenantOfTheirSession() {
        Session red = of("red");
        Project garden = new Project(3, "garden");
        red.add(garden);
        red.bulk().insert(Task_.ENTITY, List.of(Map.of("id", 13, "title", "hedge")));
        red.flush();
        assertEquals("red", garden.getTenant());
        red.commit();
        try (StatelessSession blue = factory("blue").openStateless()) {
            blue.insert(new Task(14, "keel"));
            blue.commit();
        }
        assertEquals(2, of("red").query(Task.class).count());
        assertEquals(2, of("blue").query(Task.class).count());
    }

    @Feature("EXT-11")
    @Test
    void rowsOfAnotherTenant_areNeitherChangedNorDeleted_evenByKey() {
        Session red = of("red");
        assertThrows(TenantException.class, () -> {
            Project mine = new Project(9, "mine");
            mine.setTenant("blue");
            red.add(mine);
            red.flush();
        });
        red.rollback();
        Project stolen = new Project(2, "stolen");
        stolen.setTenant("red");
        red.attach(stolen);
        stolen.setName("mine");
        assertThrows(StaleDataException.class, red::flush);
        Session other = of("red");
        Contract loan = new Contract(22, "loan", "bob");
        other.attach(loan);
        loan.setPartner("me");
        assertThrows(RuntimeException.class, other::flush);
        Session deleting = of("red");
        Task mast = new Task(12, "mast");
        mast.setTenant("red");
        deleting.attach(mast);
        deleting.delete(mast);
        assertThrows(StaleDataException.class, deleting::flush);
        Session bulk = of("red");
        assertThrows(
                StaleDataException.class,
                () -> bulk.bulk().update(Task_.ENTITY, List.of(Map.of("id", 12, "title", "mine"))));
        bulk.rollback();
        assertEquals(1, bulk.execute(update(Task_.ENTITY).set(Task_.title, "x")).rowCount());
        assertEquals(1, bulk.execute(delete(Task_.ENTITY)).rowCount());
        Table tasks = registry().metadata().table("tasks");
        assertEquals(
                0, bulk.execute(Sql.update(tasks).values(Map.of("title", "y"))).rowCount());
        assertThrows(UnsupportedQueryException.class, () -> bulk.execute(Sql.delete(tasks)));
        assertThrows(
                UnsupportedQueryException.class,
                () -> bulk.execute(Sql.insert(tasks).values(Map.of("id", 99, "tenant", "blue", "removed", false))));
        assertThrows(
                TenantException.class, () -> bulk.execute(update(Task_.ENTITY).set(Task_.tenant, "blue")));
        bulk.commit();
        Session blue = of("blue");
        assertEquals(List.of("mast"), each(blue.query(Task.class).all(), Task::getTitle));
        assertEquals(List.of("boat"), each(blue.query(Project.class).all(), Project::getName));
        assertEquals("bob", blue.query(Contract.class).one().getPartner());
    }

    @Feature("EXT-11")
    @Test
    void sessionWithoutTenant_isRefusedAtTheFirstStatementThatNeedsOne() {
        Session nobody = open();
        String message =
                refusal(TenantException.class, () -> nobody.query(Project.class).all());
        assertTrue(message.contains("ofTenant"), message);
        assertThrows(TenantException.class, () -> nobody.get(Task.class, 11));
        assertThrows(TenantException.class, () -> nobody.query(Paper.class).count());
        nobody.add(new Project(5, "nobody's"));
        assertThrows(TenantException.class, nobody::flush);
        assertThrows(
                TenantException.class,
                () -> SessionFactory.of(engine(), registry()).ofTenant(5));
    }

    @Test
    void texts_andSubqueriesMadeElsewhere_areRefused() {
        Session red = of("red");
        String text = refusal(
                UnsupportedQueryException.class,
                () -> red.query(Task.class)
                        .fromStatement(Sql.text("SELECT * FROM tasks"))
                        .all());
        assertTrue(text.contains("unfiltered()"), text);
        assertEquals(
                1,
                red.query(Task.class)
                        .options(unfiltered())
                        .fromStatement(Sql.text("SELECT * FROM tasks WHERE tenant = 'red'"))
                        .all()
                        .size());
        Table tasks = registry().metadata().table("tasks");
        String outside = refusal(
                UnsupportedQueryException.class,
                () -> red.execute(Sql.select(Sql.literal(1))
                        .selectFrom(Sql.select(tasks.c("id")).selectFrom(tasks).subquery())));
        assertTrue(outside.contains("query(...)"), outside);
        assertEquals(
                1,
                red.execute(Sql.select(tasks.c("id")).selectFrom(tasks)).all().size());
        assertEquals(
                List.of("house"),
                each(
                        red.query(Project.class)
                                .filter(Project_.id.in(
                                        red.query(Task_.projectId).asQuery()))
                                .all(),
                        Project::getName));
    }

    @Feature("EXT-11")
    @Test
    void engineOfATenant_isTheOneThatItsSessionsUse() {
        List<Object> asked = new ArrayList<>();
        SessionFactory all = SessionFactory.of(engine(), registry()).withEngines(tenant -> {
            asked.add(tenant);
            return engine();
        });
        all.ofTenant("red")
                .begin(session -> assertEquals(1, session.query(Project.class).count()));
        assertEquals(List.of("red"), asked);
    }

    @Test
    void statementsOfManyKinds_seeOwnRowsOnly_andNoMarkedOnes() {
        try (Session session = factory("red").open()) {
            Project house = session.get(Project.class, 1).orElseThrow();
            Project wing = new Project(3, "wing");
            Project ruin = new Project(4, "ruin");
            Project tower = new Project(5, "tower");
            house.getParts().addAll(List.of(wing, ruin));
            wing.getParts().add(tower);
            session.flush();
            session.delete(ruin);
            session.commit();
        }
        Session red = of("red");
        assertEquals(
                List.of("house", "wing", "tower"),
                each(red.query(Project.class).orderBy(Project_.id).keysetPage(9).rows(), Project::getName));
        assertEquals(
                List.of("house", "wing", "tower"),
                each(
                        red.query(Project.class)
                                .filter(Project_.id.lt(3))
                                .union(red.query(Project.class).filter(Project_.id.ge(2)))
                                .orderBy(Project_.id)
                                .all(),
                        Project::getName));
        Project top = of("red")
                .query(Project.class)
                .filter(Project_.id.eq(1))
                .options(selectinload(Project_.parts).recursive())
                .one();
        assertEquals(List.of("wing"), each(top.getParts(), Project::getName));
        assertEquals(List.of("tower"), each(top.getParts().get(0).getParts(), Project::getName));
    }

    @Test
    void getOrCreate_takesNoOtherTenantsRow_andNoMarkedOne() {
        Session red = of("red");
        Project made = red.getOrCreate(Project.class, Project_.name.eq("boat"), () -> new Project(3, "boat"));
        assertEquals(3, made.getId());
        assertEquals("red", made.getTenant());
        red.delete(made);
        red.flush();
        Project again = red.getOrCreate(Project.class, Project_.name.eq("boat"), () -> new Project(4, "boat"));
        assertEquals(4, again.getId());
        // The key is taken by a row that this session does not see.
        assertThrows(
                IntegrityException.class,
                () -> red.getOrCreate(Project.class, Project_.id.eq(2), () -> new Project(2, "mine")));
        red.commit();
        assertEquals("boat", of("blue").get(Project.class, 2).orElseThrow().getName());
    }

    @Test
    void joinsThatTheMappingSays_seeOwnRowsOnly_andNoMarkedOnes() {
        try (Session session = factory("red").open()) {
            Project house = session.get(Project.class, 1).orElseThrow();
            house.getTasks().addAll(List.of(new Task(13, "door"), new Task(14, "wall")));
            session.flush();
            session.delete(session.get(Task.class, 14).orElseThrow());
            session.commit();
        }
        // A row of another tenant that refers to one of this tenant's.
        factory("blue")
                .begin(session ->
                        session.bulk().insert(Task_.ENTITY, List.of(Map.of("id", 15, "title", "spy", "projectId", 1))));
        List<LoaderOption> ways = List.of(
                lazyload(Project_.later),
                selectinload(Project_.later),
                joinedload(Project_.later),
                subqueryload(Project_.later));
        for (LoaderOption way : ways) {
            Project house = of("red").query(Project.class).options(way).one();
            assertEquals(List.of("door"), each(house.getLater(), Task::getTitle), way.toString());
        }
        Project house = of("red").query(Project.class).one();
        assertEquals(List.of("door"), each(house.getLater(), Task::getTitle));
        assertEquals(
                0,
                of("red")
                        .query(Project.class)
                        .filter(Project_.later.any(Task_.id.gt(13)))
                        .count());
    }

    @Test
    void upsert_isRefused_sinceItWouldChangeRowsThatAreNotSeen() {
        OrmException refused = assertThrows(
                OrmException.class,
                () -> of("red").upsert(Project.class, Project_.id).rows(List.of(Map.of("id", 2, "name", "mine"))));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("@TenantId"), refused.getMessage());
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("getOrCreate"), refused.getMessage());
    }
}
