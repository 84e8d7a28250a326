package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.naming.LockedBox;
import io.athanor.compatibility.naming.LockedBox_;
import io.athanor.compatibility.naming.MailBox;
import io.athanor.compatibility.naming.MailBox_;
import io.athanor.compatibility.naming.Route;
import io.athanor.compatibility.naming.Spot;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.schema.MetaData;
import io.athanor.sql.ColumnClause;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Names of tables and columns that annotations leave to a strategy. */
public class NamingSuite extends MappedSuite {

    NamingSuite(TestBed bed) {
        super(bed);
    }

    /** A strategy of the program's own. */
    private enum Prefixed implements NamingStrategy {
        NAMES;

        @Override
        public String table(String className) {
            return "t_" + SNAKE_CASE.table(className);
        }

        @Override
        public String column(String attribute) {
            return "c_" + SNAKE_CASE.column(attribute);
        }
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(new MetaData(), Prefixed.NAMES, MailBox_.ENTITY, LockedBox_.ENTITY);
    }

    private static List<String> columns(Registry registry) {
        return registry.table(MailBox.class).columnList().stream()
                .map(ColumnClause::name)
                .toList();
    }

    @Test
    @Feature({"ORM-M-05", "ORM-M-23"})
    void strategy_makesTheNamesThatAreNotGiven() {
        assertEquals("t_mail_box", registry().table(LockedBox.class).name());
        assertEquals(
                List.of(
                        "c_box_id",
                        "c_owner_name",
                        "Slots",
                        "c_home_spot_c_house_number",
                        "c_home_spot_zip",
                        "r_c_start_spot_from_nr",
                        "r_c_start_spot_zip",
                        "r_c_last_spot_c_house_number",
                        "r_c_last_spot_zip",
                        "c_next_box_id",
                        "type",
                        "c_key_count"),
                columns(registry()));
    }

    @Test
    @Feature("ORM-M-23")
    void names_areInSnakeCaseOrAsDeclared() {
        Registry snake = Registry.of(MailBox_.ENTITY, LockedBox_.ENTITY);
        assertEquals("mail_box", snake.table(MailBox.class).name());
        assertTrue(columns(snake).containsAll(List.of("owner_name", "Slots", "home_spot_house_number", "key_count")));
        Registry declared = Registry.of(new MetaData(), NamingStrategy.AS_DECLARED, MailBox_.ENTITY, LockedBox_.ENTITY);
        assertEquals("MailBox", declared.table(MailBox.class).name());
        assertTrue(columns(declared)
                .containsAll(List.of("ownerName", "Slots", "homeSpot_houseNumber", "homeSpot_zip", "keyCount")));
        declared.configure();
    }

    @Test
    @Feature({"ORM-M-05", "ORM-M-23"})
    void objects_goThereAndBack() {
        MailBox box = new MailBox("ann", new Spot(7, "1010"));
        MailBox before = new MailBox("bob", null);
        before.setMailRoute(new Route(new Spot(1, "a"), new Spot(2, "b")));
        before.setNextBox(box);
        given(before, new LockedBox("cec", 3));
        Session session = open();
        MailBox read = session.query(MailBox.class)
                .filter(MailBox_.homeSpot.houseNumber.eq(7))
                .one();
        assertEquals(new Spot(7, "1010"), read.getHomeSpot());
        MailBox first = read.getBoxesBefore().get(0);
        assertEquals(new Route(new Spot(1, "a"), new Spot(2, "b")), first.getMailRoute());
        assertEquals(read.getBoxId(), first.getNextBoxId());
        assertEquals(
                3,
                session.query(LockedBox.class)
                        .filter(LockedBox_.keyCount.gt(1))
                        .one()
                        .getKeyCount());
        MailBox_.Alias next = MailBox_.alias();
        assertEquals(
                "bob",
                session.query(MailBox.class)
                        .join(MailBox_.nextBox.ofType(next))
                        .filter(MailBox_.mailRoute.startSpot.postCode.eq("a"), next.ownerName.eq("ann"))
                        .one()
                        .getOwnerName());
        assertNull(Objects.requireNonNull(session.query(LockedBox.class).one()).getHomeSpot());
    }
}
