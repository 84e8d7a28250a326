package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.delete;
import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.includeDeleted;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.tenancy.Contract;
import io.athanor.compatibility.tenancy.Hint;
import io.athanor.compatibility.tenancy.Hint_;
import io.athanor.compatibility.tenancy.Label;
import io.athanor.compatibility.tenancy.Label_;
import io.athanor.compatibility.tenancy.Paper;
import io.athanor.compatibility.tenancy.Paper_;
import io.athanor.compatibility.tenancy.Project;
import io.athanor.compatibility.tenancy.Project_;
import io.athanor.compatibility.tenancy.Task;
import io.athanor.compatibility.tenancy.Task_;
import io.athanor.compatibility.tenancy.Tenancy;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.StatelessSession;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are only marked when their objects are deleted, and that no statement sees any more. */
public class SoftDeleteSuite extends MappedSuite {

    private final List<Session> sessions = new ArrayList<>();

    SoftDeleteSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Tenancy.registry();
    }

    private SessionFactory factory() {
        return SessionFactory.of(engine(), registry()).ofTenant("red");
    }

    private Session session() {
        Session session = factory().open();
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
        factory().begin(session -> {
            Project house = new Project(1, "house");
            house.getTasks().addAll(List.of(new Task(11, "roof"), new Task(12, "wall")));
            Project boat = new Project(2, "boat");
            boat.setParent(house);
            Label wood = new Label(31, "wood");
            Label stone = new Label(32, "stone");
            house.getLabels().addAll(List.of(wood, stone));
            boat.getLabels().add(wood);
            session.addAll(List.of(house, boat, new Contract(21, "lease", "ann"), new Contract(22, "loan", "bob")));
            session.flush();
            house.getHints().add(new Hint(41));
            house.getHints().add(new Hint(42));
        });
        recorder().clear();
    }

    private void remove(Class<?> type, int key) {
        factory().begin(session -> session.delete(session.get(type, key).orElseThrow()));
    }

    private static List<Integer> tasks(Project project) {
        return each(project.getTasks(), Task::getId);
    }

    @Feature("EXT-10")
    @Test
    void delete_writesTheMark_alongItsCascade_andLeavesLinksAndReferences() {
        remove(Project.class, 1);
        assertEquals(2, rows("projects"));
        assertEquals(2, rows("tasks"));
        assertEquals(3, rows("project_labels"));
        Session session = session();
        assertEquals(List.of("boat"), each(session.query(Project.class).all(), Project::getName));
        assertEquals(0, session.query(Task.class).count());
        Project boat = session.get(Project.class, 2).orElseThrow();
        assertNull(boat.getParent());
        assertEquals(
                List.of("boat"), each(session.get(Label.class, 31).orElseThrow().getProjects(), Project::getName));
        assertTrue(session.get(Project.class, 1).isEmpty());
    }

    @Feature("EXT-10")
    @Test
    void everyKindOfRead_passesMarkedRowsBy() {
        remove(Task.class, 11);
        remove(Label.class, 32);
        remove(Hint.class, 41);
        for (LoaderOption way : List.of(
                lazyload(Project_.tasks),
                selectinload(Project_.tasks),
                subqueryload(Project_.tasks),
                joinedload(Project_.tasks))) {
            Project house = session()
                    .query(Project.class)
                    .options(way)
                    .filter(Project_.id.eq(1))
                    .one();
            assertEquals(List.of(12), tasks(house), way.toString());
        }
        for (LoaderOption way : List.of(
                lazyload(Project_.labels),
                selectinload(Project_.labels),
                subqueryload(Project_.labels),
                joinedload(Project_.labels))) {
            Project house = session()
                    .query(Project.class)
                    .options(way)
                    .filter(Project_.id.eq(1))
                    .one();
            assertEquals(List.of(31), each(house.getLabels(), Label::getId), way.toString());
        }
        Session session = session();
        assertEquals(
                List.of(12),
                each(
                        session.query(Project.class)
                                .join(Project_.tasks)
                                .options(containsEager(Project_.tasks))
                                .one()
                                .getTasks(),
                        Task::getId));
        assertEquals(
                0,
                session.query(Project.class)
                        .filter(Project_.tasks.any(Task_.id.eq(11)))
                        .count());
        assertEquals(
                0,
                session.query(Project.class)
                        .filter(Project_.labels.any(Label_.id.eq(32)))
                        .count());
        assertEquals(
                1,
                session.get(Project.class, 1).orElseThrow().getHints().query().count());
        List<Task> both = session.getAll(Task.class, List.of(11, 12));
        assertNull(both.get(0));
        assertNotNull(both.get(1));
        assertEquals(
                0, session.query(Task.class).fromSelf().filter(Task_.id.eq(11)).count());
    }

    @Feature("EXT-10")
    @Test
    void changesOfManyRows_markAndPassBy() {
        Session session = session();
        assertEquals(1, session.query(Task.class).filter(Task_.id.eq(11)).delete());
        assertEquals(2, rows("tasks"));
        assertEquals(1, session.execute(delete(Task_.ENTITY)).rowCount());
        assertEquals(
                0, session.execute(update(Task_.ENTITY).set(Task_.title, "x")).rowCount());
        assertEquals(
                2,
                session.query(Task.class).options(includeDeleted()).update(change -> change.set(Task_.removed, false)));
        assertEquals(
                1,
                session.execute(delete(Task_.ENTITY).where(Task_.id.eq(12)).purging())
                        .rowCount());
        session.commit();
        assertEquals(1, rows("tasks"));
        try (StatelessSession stateless = factory().openStateless()) {
            stateless.delete(session().get(Hint.class, 41).map(this::detached).orElseThrow());
            stateless.commit();
        }
        assertEquals(2, rows("hints"));
        assertEquals(1, session().query(Hint.class).count());
        Session stale = session();
        assertThrows(
                StaleDataException.class,
                () -> stale.bulk().update(Hint_.ENTITY, List.of(Map.of("id", 41, "projectId", 2))));
    }

    private Hint detached(Hint hint) {
        sessions.get(sessions.size() - 1).expunge(hint);
        return hint;
    }

    @Feature("EXT-10")
    @Test
    void markedRows_areSeenOnPurpose_restoredAndPurged() {
        remove(Project.class, 1);
        Session session = session();
        Project house = session.query(Project.class)
                .options(includeDeleted())
                .filter(Project_.id.eq(1))
                .one();
        assertTrue(house.isRemoved());
        assertEquals(List.of(11, 12), tasks(house));
        session.refresh(house);
        session.expire(house);
        assertEquals("house", house.getName());
        assertThrows(SessionStateException.class, () -> session.delete(house));
        session.restore(house);
        house.setName("house again");
        session.restore(house.getTasks().get(0));
        session.commit();
        Session after = session();
        Project restored = after.get(Project.class, 1).orElseThrow();
        assertEquals("house again", restored.getName());
        assertEquals(List.of(11), tasks(restored));
        assertEquals(List.of(31, 32), each(restored.getLabels(), Label::getId));
        assertEquals(
                "house again",
                key(after.get(Project.class, 2).orElseThrow().getParent()).getName());
        after.purge(after.get(Label.class, 32).orElseThrow());
        after.commit();
        assertEquals(1, rows("labels"));
        assertEquals(2, rows("project_labels"));
        after.purge(after.query(Task.class)
                .options(includeDeleted())
                .filter(Task_.id.eq(12))
                .one());
        after.commit();
        assertEquals(1, rows("tasks"));
    }

    @Feature("EXT-10")
    @Test
    void rowsMarkedBySomebodyElse_areStale_whateverIsDoneWithThem() {
        Session own = factory().open();
        Task mine = own.get(Task.class, 12).orElseThrow();
        own.expunge(mine);
        own.close();
        remove(Task.class, 12);
        Session late = session();
        late.add(mine);
        mine.setTitle("late");
        assertThrows(StaleDataException.class, late::flush);
        Session again = session();
        Task other = new Task(12, "wall");
        other.setTenant("red");
        again.attach(other);
        again.delete(other);
        assertThrows(StaleDataException.class, again::flush);
        Session asking = session();
        Task third12 = new Task(12, "wall");
        third12.setTenant("red");
        asking.attach(third12);
        assertThrows(StaleDataException.class, () -> asking.refresh(third12));
    }

    @Feature("EXT-10")
    @Test
    void orphans_rollbacks_andNewRowsInTheirPlace_goAsForRowsThatAreDeleted() {
        Session session = session();
        Project house = session.get(Project.class, 1).orElseThrow();
        Task roof = house.getTasks().get(0);
        house.getTasks().remove(roof);
        session.flush();
        session.rollback();
        assertEquals(List.of(11, 12), tasks(house));
        session.delete(roof);
        Task instead = new Task(11, "new roof");
        house.getTasks().add(instead);
        session.commit();
        assertEquals("new roof", session().get(Task.class, 11).orElseThrow().getTitle());
        Session other = session();
        Task gone = other.get(Task.class, 12).orElseThrow();
        other.delete(gone);
        other.flush();
        Project owner = other.get(Project.class, 1).orElseThrow();
        String message = refusal(SessionStateException.class, () -> {
            owner.getTasks().add(gone);
            other.flush();
        });
        assertTrue(message.contains("includeDeleted()"), message);
    }

    @Feature("EXT-10")
    @Test
    void joinedTables_haveTheMarkInTheFirst() {
        remove(Paper.class, 21);
        assertEquals(2, rows("tenant_papers"));
        assertEquals(2, rows("tenant_contracts"));
        Session session = session();
        assertEquals(List.of("bob"), each(session.query(Contract.class).all(), Contract::getPartner));
        assertEquals(1, session.query(Paper.class).count());
        Contract lease = session.query(Contract.class)
                .options(includeDeleted())
                .filter(Paper_.id.eq(21))
                .one();
        assertNotNull(lease.getRemovedAt());
        assertEquals("terms of ann", lease.getTerms());
        session.restore(lease);
        session.commit();
        assertNull(session().get(Contract.class, 21).orElseThrow().getRemovedAt());
        Session purging = session();
        purging.purge(purging.get(Contract.class, 21).orElseThrow());
        purging.commit();
        assertEquals(1, rows("tenant_papers"));
        assertEquals(1, rows("tenant_contracts"));
    }

    @Test
    void bulkChanges_tellTheObjectsInMemory() {
        Session session = session();
        Task roof = session.get(Task.class, 11).orElseThrow();
        session.execute(delete(Task_.ENTITY).where(Task_.id.eq(11)), Synchronization.FETCH);
        assertFalse(session.contains(roof));
        Task wall = session.get(Task.class, 12).orElseThrow();
        session.execute(delete(Task_.ENTITY).where(Task_.title.eq("wall")), Synchronization.EVALUATE);
        assertFalse(session.contains(wall));
    }
}
