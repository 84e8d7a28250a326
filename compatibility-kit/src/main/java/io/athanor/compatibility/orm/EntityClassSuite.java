package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.badge.Badge;
import io.athanor.compatibility.badge.Badge_;
import io.athanor.compatibility.badge.Board;
import io.athanor.compatibility.badge.Board_;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.metamodel.CollectionAttribute;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.ReferenceAttribute;
import io.athanor.schema.Table;
import io.athanor.sql.Expression;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mapped class stays a class: its constructors, methods, other fields and superclasses are its own. */
public class EntityClassSuite extends MappedSuite {

    EntityClassSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Board_.ENTITY, Badge_.ENTITY);
    }

    @BeforeEach
    void givenBoard() {
        Board board = new Board();
        board.stamp("ann");
        Badge badge = new Badge("Bob", "Brown");
        badge.stamp("bob");
        board.getBadges().add(badge);
        board.getBadges().add(new Badge("Cid", "Cole"));
        given(board);
    }

    private static Badge badge(Session session) {
        return session.query(Badge.class)
                .filter(Badge_.shownName.eq("B. Brown"))
                .one();
    }

    @Test
    @Feature("ORM-M-18")
    void constructor_needsNoArguments_andIsNotRunByLoading() {
        int before = Badge.CONSTRUCTED.get();
        Session session = open();
        assertEquals(2, session.query(Badge.class).all().size());
        Badge badge = badge(session);
        session.refresh(badge);
        session.expire(badge);
        assertEquals("B. Brown", badge.getShownName());
        session.merge(badge);
        assertEquals(before, Badge.CONSTRUCTED.get());
        new Badge("Dan", "Dole");
        assertEquals(before + 1, Badge.CONSTRUCTED.get());
    }

    @Test
    @Feature("ORM-M-17")
    void unmappedFieldsAndMethods_areTheClassesOwn() {
        Session session = open();
        Badge badge = badge(session);
        assertNull(badge.getScratch());
        assertEquals(1, badge.look());
        session.commit();
        assertEquals(2, badge.look());
        recorder().clear();
        session.commit();
        assertEquals(List.of(), sql());
        Table table = registry().table(Badge.class);
        assertEquals(
                Set.of("id", "stamped_by", "shown_name", "board_id"),
                Set.copyOf(each(table.columnList(), column -> column.name())));
    }

    @Test
    @Feature({"ORM-M-22", "ORM-I-04"})
    void fieldsOfASuperclass_areColumnsOfEachTable() {
        assertTrue(registry().table(Board.class).columnList().stream()
                .anyMatch(column -> column.name().equals("stamped_by")));
        Session session = open();
        Board board =
                session.query(Board.class).filter(Board_.stampedBy.eq("ann")).one();
        assertEquals("bob", badge(session).getStampedBy());
        board.stamp("eve");
        session.commit();
        assertEquals(1, open().query(Board.class).filterBy("stampedBy", "eve").count());
        assertEquals(0, open().query(Badge.class).filterBy("stampedBy", "eve").count());
    }

    @Test
    @Feature("ORM-A-14")
    void equalsAndHashCode_areNeverCalled() {
        Session session = open();
        Board board =
                session.query(Board.class).options(selectinload(Board_.badges)).one();
        Badge first = badge(session);
        assertTrue(board.getBadges().contains(first));
        Badge third = new Badge("Dan", "Dole");
        assertTrue(board.getBadges().add(third));
        assertFalse(board.getBadges().add(third));
        session.flush();
        assertTrue(session.contains(third));
        assertTrue(board.getBadges().remove(first));
        first.setBoard(board);
        assertSame(first, session.merge(first));
        session.addAll(List.of(first, third));
        session.commit();
        assertEquals(3, board.getBadges().size());
        session.query(Board.class)
                .options(joinedload(Board_.badges))
                .populateExisting()
                .all();
        board.setBadges(Set.of());
        session.flush();
        session.rollback();
        session.delete(board);
        session.commit();
        assertEquals(0, rows("badges"));
    }

    @Test
    @Feature({"ORM-A-04", "ORM-A-05"})
    void columnsOfTheTable_standForTheAttributes() {
        Session session = open();
        Expression<String> column = registry().table(Badge.class).c("shown_name", String.class);
        recorder().clear();
        Badge byColumn = session.query(Badge.class)
                .filter(column.eq("B. Brown"))
                .orderBy(column)
                .one();
        List<String> first = sql();
        recorder().clear();
        assertSame(
                byColumn,
                session.query(Badge.class)
                        .filter(Badge_.shownName.eq("B. Brown"))
                        .orderBy(Badge_.shownName)
                        .one());
        assertEquals(first.get(first.size() - 1), sql().get(0));
    }

    @Test
    @Feature("ORM-M-29")
    void metamodel_isTypedByTheFields() {
        ColumnAttribute<Badge, String> name = Badge_.shownName;
        ReferenceAttribute<Badge, Board> board = Badge_.board;
        CollectionAttribute<Board, Badge> badges = Board_.badges;
        String first = open().query(name)
                .filter(board.has(badges.any(name.like("C%"))))
                .orderBy(name)
                .first()
                .map(row -> row.get(name))
                .orElseThrow();
        assertEquals("B. Brown", first);
    }
}
