package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.defer;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.loadOnly;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.undefer;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.figure.Figure;
import io.athanor.compatibility.figure.Figure_;
import io.athanor.compatibility.figure.Line;
import io.athanor.compatibility.figure.Paint;
import io.athanor.compatibility.figure.Point;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that an entity keeps in several columns of its row. */
public class EmbeddedSuite extends MappedSuite {

    EmbeddedSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Figure_.ENTITY);
    }

    @BeforeEach
    void givenFigures() {
        Figure arc = new Figure("arc", new Point(1, 2));
        arc.setStop(new Point(7, 8));
        arc.setLine(new Line("axis", new Point(0, 0), null));
        arc.setPaint(new Paint(2, "red"));
        arc.setCentre(new Point(4, 4));
        Figure bow = new Figure("bow", new Point(3, 1));
        arc.getParts().add(bow);
        given(arc);
    }

    private static Figure figure(Session session, String name) {
        return session.query(Figure.class).filter(Figure_.name.eq(name)).one();
    }

    private List<String> found(Expression<Boolean> criterion) {
        return each(
                open().query(Figure.class)
                        .filter(criterion)
                        .orderBy(Figure_.name)
                        .all(),
                Figure::getName);
    }

    @Test
    @Feature("ORM-M-24")
    void value_isReadAsItWasWritten() {
        Figure arc = figure(open(), "arc");
        assertEquals(new Point(1, 2), arc.getStart());
        assertEquals(new Point(7, 8), arc.getStop());
        assertEquals(new Line("axis", new Point(0, 0), null), arc.getLine());
        assertEquals(new Paint(2, "red"), arc.getPaint());
    }

    @Test
    @Feature("ORM-M-24")
    void allNull_isNull() {
        Figure bow = figure(open(), "bow");
        assertNull(bow.getStop());
        assertNull(bow.getLine());
        assertNull(bow.getPaint());
        assertNull(bow.getCentre());
    }

    @Test
    void columns_haveTheirNames() {
        List<String> names = registry().table(Figure.class).columnList().stream()
                .map(column -> column.name() + (column.isNullable() ? "" : "!"))
                .toList();
        assertEquals(
                List.of(
                        "id!",
                        "name",
                        "x1!",
                        "y1!",
                        "stop_x",
                        "stop_y",
                        "l_title",
                        "from_x",
                        "from_y",
                        "l_end_x",
                        "l_end_y",
                        "paint_colour",
                        "paint_layers",
                        "centre_x",
                        "centre_y",
                        "around_id"),
                names);
    }

    @Test
    void constructorOfAClass_takesItsArgumentsByName() {
        Paint paint = Objects.requireNonNull(figure(open(), "arc").getPaint());
        assertEquals("red", paint.getColour());
        assertEquals(2, paint.layers());
    }

    @Test
    @Feature("ORM-M-24")
    void filter_byValueAndByComponent() {
        assertEquals(List.of("arc"), found(Figure_.start.eq(new Point(1, 2))));
        assertEquals(List.of("bow"), found(Figure_.start.ne(new Point(1, 2))));
        assertEquals(List.of("bow"), found(Figure_.start.x.gt(2)));
        assertEquals(List.of("bow"), found(Figure_.stop.isNull()));
        assertEquals(List.of("arc"), found(Figure_.stop.isNotNull()));
        assertEquals(List.of("bow"), found(Figure_.stop.eq((Point) null)));
        assertEquals(List.of("arc"), found(Figure_.line.begin.eq(new Point(0, 0))));
        assertEquals(List.of("arc"), found(Figure_.line.eq(new Line("axis", new Point(0, 0), null))));
        assertEquals(List.of("arc"), found(Figure_.line.name.like("ax%").and(Figure_.line.end.isNull())));
        assertEquals(List.of(), found(Figure_.start.eq(Figure_.stop)));
        assertEquals(List.of("arc"), found(Figure_.centre.x.eq(Figure_.centre.y)));
        assertEquals(List.of("arc"), found(Figure_.paint.layers.isNotNull()));
        assertEquals(
                "arc",
                open().query(Figure.class)
                        .filterBy("start", new Point(1, 2))
                        .one()
                        .getName());
    }

    @Test
    void order_byAComponent() {
        assertEquals(
                List.of("bow", "arc"),
                each(open().query(Figure.class).orderBy(Figure_.start.y).all(), Figure::getName));
    }

    @Test
    void alias_hasTheComponentsToo() {
        Figure_.Alias other = Figure_.alias("other");
        assertEquals(
                List.of("bow"),
                each(
                        open().query(other)
                                .filter(other.start.eq(new Point(3, 1)))
                                .orderBy(other.start.x)
                                .all(),
                        Figure::getName));
    }

    @Test
    void selected_asValueAndAsComponents() {
        List<Row> rows = open().query(Figure_.start, Figure_.stop, Figure_.start.y, Figure_.line.begin)
                .orderBy(Figure_.name)
                .all();
        assertEquals(new Point(1, 2), rows.get(0).get(0));
        assertEquals(new Point(7, 8), rows.get(0).get(1));
        assertEquals(2, rows.get(0).get(2));
        assertEquals(new Point(0, 0), rows.get(0).get(3));
        assertNull(rows.get(1).get(1));
        assertEquals(new Point(3, 1), rows.get(1).get("start"));
    }

    @Test
    void executed_selectsTheColumns() {
        assertEquals(
                List.of(1, 2),
                open().execute(Sql.select(Figure_.start).where(Figure_.name.eq("arc")))
                        .one()
                        .values());
    }

    @Test
    @Feature("ORM-M-24")
    void update_hasTheChangedComponentsOnly() {
        Session session = open();
        Figure arc = figure(session, "arc");
        arc.setStart(new Point(1, 99));
        recorder().clear();
        session.flush();
        assertTrue(sql().get(0).contains("SET y1"), sql()::toString);
        assertFalse(sql().get(0).contains("x1"), sql()::toString);
        session.commit();
        assertEquals(new Point(1, 99), figure(open(), "arc").getStart());
    }

    @Test
    void equalValue_isNoChange() {
        Session session = open();
        Figure arc = figure(session, "arc");
        arc.setStart(new Point(1, 2));
        arc.setPaint(new Paint(2, "red"));
        assertTrue(session.dirty().isEmpty());
        assertNoStatements(recorder(), session::flush);
    }

    @Test
    void setToNullAndBack_isWritten() {
        Session session = open();
        figure(session, "arc").setLine(null);
        session.commit();
        assertNull(figure(open(), "arc").getLine());
        figure(session, "arc").setLine(new Line(null, null, new Point(5, 6)));
        session.commit();
        assertEquals(
                new Line(null, null, new Point(5, 6)), figure(open(), "arc").getLine());
    }

    @Test
    void requiredValue_missing_isRefusedByTheDatabase() {
        Session session = open();
        session.add(new Figure("none", nothing()));
        refused(session::flush);
    }

    @Test
    void expireRefreshAndRollback_readTheRow() {
        Session session = open();
        Figure arc = figure(session, "arc");
        arc.setStart(new Point(9, 9));
        session.expire(arc);
        assertEquals(new Point(1, 2), arc.getStart());
        arc.setStart(new Point(9, 9));
        session.refresh(arc);
        assertEquals(new Point(1, 2), arc.getStart());
        NestedTransaction nested = session.beginNested();
        arc.setStart(new Point(9, 9));
        session.flush();
        nested.rollback();
        assertEquals(new Point(1, 2), arc.getStart());
        arc.setStart(new Point(9, 9));
        session.flush();
        session.rollback();
        assertEquals(new Point(1, 2), arc.getStart());
    }

    @Test
    void deferred_isLoadedAsAWhole() {
        Session session = open();
        Figure arc = figure(session, "arc");
        assertFalse(sql().get(0).contains("centre"), sql()::toString);
        recorder().clear();
        assertEquals(new Point(4, 4), arc.getCentre());
        assertEquals(1, sql().size());
        arc.setName("arch");
        session.commit();
        assertEquals(new Point(4, 4), arc.getCentre());
    }

    @Test
    void deferred_setUnread_isWrittenWhole() {
        Session session = open();
        figure(session, "arc").setCentre(new Point(4, 5));
        session.commit();
        assertEquals(new Point(4, 5), figure(open(), "arc").getCentre());
    }

    @Test
    void columnOptions_applyToTheWholeValue() {
        Session session = open();
        Figure arc = session.query(Figure.class)
                .options(defer(Figure_.start.x), undefer(Figure_.centre.y))
                .filter(Figure_.name.eq("arc"))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(new Point(4, 4), arc.getCentre()));
        recorder().clear();
        assertEquals(new Point(1, 2), arc.getStart());
        assertEquals(1, sql().size());
        Figure only = open().query(Figure.class)
                .options(loadOnly(Figure_.stop.x))
                .filter(Figure_.name.eq("arc"))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(new Point(7, 8), only.getStop()));
        assertEquals("arc", only.getName());
    }

    @Test
    void mergeAndDetached_carryTheValue() {
        Session session = open();
        Figure arc = figure(session, "arc");
        session.close();
        arc.setStop(null);
        arc.setStart(new Point(5, 5));
        Session second = open();
        Figure merged = second.merge(arc);
        second.commit();
        assertNull(merged.getStop());
        assertEquals(new Point(5, 5), merged.getStart());
        assertEquals(new Line("axis", new Point(0, 0), null), merged.getLine());
        assertEquals(new Point(4, 4), merged.getCentre());
    }

    @Test
    void serialized_copyKeepsTheValueAndItsChange() {
        Session session = open();
        Figure arc = figure(session, "arc");
        session.close();
        arc.setStart(new Point(1, 3));
        Figure copy = SerializedCopy.of(arc).object();
        assertEquals(new Point(1, 3), copy.getStart());
        Session second = open();
        second.add(copy);
        recorder().clear();
        second.commit();
        assertEquals(1, sql().size(), sql()::toString);
        assertEquals(new Point(1, 3), figure(open(), "arc").getStart());
    }

    @Test
    void newObject_rolledBack_isInsertedAgain() {
        Session session = open();
        Figure dot = new Figure("dot", new Point(0, 0));
        session.add(dot);
        session.flush();
        session.rollback();
        session.add(dot);
        session.commit();
        assertEquals(new Point(0, 0), figure(open(), "dot").getStart());
    }

    @Test
    void bulkUpdate_ofAComponent_tellsTheObjects() {
        for (Synchronization way : List.of(Synchronization.AUTO, Synchronization.FETCH)) {
            Session session = open();
            Figure arc = figure(session, "arc");
            session.execute(
                    update(Figure_.ENTITY)
                            .set(Figure_.start.x, Figure_.start.x.plus(10))
                            .where(Figure_.start.y.eq(2)),
                    way);
            assertEquals(new Point(11, 2), arc.getStart());
            session.rollback();
            assertEquals(new Point(1, 2), arc.getStart());
        }
    }

    @Test
    void bulkUpdate_tellsTheObjectInMemory_alsoWhereAChangeWaits() {
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Figure arc = figure(session, "arc");
        Figure bow = figure(session, "bow");
        bow.setStart(new Point(10, 20));
        session.bulk()
                .update(
                        Figure_.ENTITY,
                        List.of(
                                Map.of("id", key(arc.getId()), "start", new Point(6, 7)),
                                Map.of("id", key(bow.getId()), "start", new Point(8, 9))));
        assertEquals(new Point(6, 7), arc.getStart());
        assertEquals(new Point(10, 20), bow.getStart());
        session.commit();
        assertEquals(new Point(6, 7), figure(open(), "arc").getStart());
        assertEquals(new Point(10, 20), figure(open(), "bow").getStart());
    }

    @Test
    void mergeWithoutLoading_takesTheValue() {
        Figure copy;
        try (Session first = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            copy = figure(first, "arc");
            first.commit();
        }
        Session session = open();
        recorder().clear();
        Figure merged = session.mergeWithoutLoading(copy);
        assertEquals(new Point(1, 2), merged.getStart());
        assertEquals(new Point(7, 8), merged.getStop());
        assertEquals(List.of(), sql());
    }

    @Test
    void bulkInsert_takesTheValue() {
        Session session = open();
        session.bulk().insert(Figure_.ENTITY, List.of(Map.of("name", "dot", "start", new Point(6, 7))));
        session.commit();
        assertEquals(new Point(6, 7), figure(open(), "dot").getStart());
        refused(
                () -> open().bulk().insert(Figure_.ENTITY, List.of(Map.of("name", "dot", "start", "6,7"))),
                "Figure.start",
                "Point");
    }

    @Test
    void expireAndRefresh_byName_readTheWhole() {
        Session session = open();
        Figure arc = figure(session, "arc");
        arc.setStart(new Point(9, 9));
        session.expire(arc, Figure_.start);
        assertEquals(new Point(1, 2), arc.getStart());
        arc.setStop(new Point(9, 9));
        session.refresh(arc, Figure_.stop, Figure_.centre);
        assertNoStatements(recorder(), () -> {
            assertEquals(new Point(7, 8), arc.getStop());
            assertEquals(new Point(4, 4), arc.getCentre());
        });
    }

    @Test
    void relatedObjects_haveTheirsByEachLoad() {
        for (var option : List.of(joinedload(Figure_.parts), selectinload(Figure_.parts))) {
            Figure arc = open().query(Figure.class)
                    .options(option)
                    .filter(Figure_.name.eq("arc"))
                    .one();
            assertNoStatements(
                    recorder(),
                    () -> assertEquals(new Point(3, 1), arc.getParts().get(0).getStart()));
        }
    }

    @Test
    void fromSelf_readsItFromTheSubquery() {
        assertEquals(
                new Point(7, 8),
                open().query(Figure.class)
                        .orderBy(Figure_.start.x)
                        .limit(1)
                        .fromSelf()
                        .filter(Figure_.stop.eq(new Point(7, 8)))
                        .one()
                        .getStop());
    }

    @Test
    void textStatement_readsItByItsColumns() {
        Figure arc = open().query(Figure.class)
                .fromStatement(Sql.text("SELECT id, x1, y1 FROM figures WHERE name = 'arc'"))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(new Point(1, 2), arc.getStart()));
        assertEquals(new Point(7, 8), arc.getStop());
    }

    @Test
    void partlyNull_whereAComponentHasNoNull_isRefusedByName() {
        elsewhere("UPDATE figures SET stop_x = NULL WHERE name = 'arc'");
        refused(() -> figure(open(), "arc"), "Figure.stop", "x", "wrapper");
    }

    @Test
    void whereSeveralColumnsCannotStand_isRefused() {
        refused(() -> open().query(Figure.class).orderBy(Figure_.start).all(), "Figure.start", "components");
        refused(() -> open().query(Figure_.start).fromSelf().all(), "Figure.start");
        refused(() -> open().query(Figure.class).filterBy("start", "1,2"), "Figure.start", "Point");
        refused(
                () -> open().query(Figure.class)
                        .filter(Figure_.around.has("start", new Point(1, 2)))
                        .all(),
                "Figure.start",
                "eq()");
    }
}
