package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.inheritance.Boss_;
import io.athanor.compatibility.inheritance.Car;
import io.athanor.compatibility.inheritance.Car_;
import io.athanor.compatibility.inheritance.Director;
import io.athanor.compatibility.inheritance.Director_;
import io.athanor.compatibility.inheritance.Employee;
import io.athanor.compatibility.inheritance.Employee_;
import io.athanor.compatibility.inheritance.Engineer;
import io.athanor.compatibility.inheritance.Engineer_;
import io.athanor.compatibility.inheritance.Firm;
import io.athanor.compatibility.inheritance.Firm_;
import io.athanor.compatibility.inheritance.Garage_;
import io.athanor.compatibility.inheritance.Lead;
import io.athanor.compatibility.inheritance.Lead_;
import io.athanor.compatibility.inheritance.Machine_;
import io.athanor.compatibility.inheritance.SportsCar;
import io.athanor.compatibility.inheritance.SportsCar_;
import io.athanor.compatibility.inheritance.Trip_;
import io.athanor.compatibility.inheritance.Truck;
import io.athanor.compatibility.inheritance.Truck_;
import io.athanor.compatibility.inheritance.Vehicle;
import io.athanor.compatibility.inheritance.Vehicle_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.bulk.EntityDelete;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of many rows by one statement, where the class shares its table with others or has several. */
public class HierarchyBulkSuite extends MappedSuite {

    private static final List<Synchronization> WAYS =
            List.of(Synchronization.AUTO, Synchronization.EVALUATE, Synchronization.FETCH, Synchronization.NONE);

    HierarchyBulkSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(
                Vehicle_.ENTITY,
                Car_.ENTITY,
                SportsCar_.ENTITY,
                Truck_.ENTITY,
                Garage_.ENTITY,
                Trip_.ENTITY,
                Employee_.ENTITY,
                Engineer_.ENTITY,
                Lead_.ENTITY,
                Boss_.ENTITY,
                Director_.ENTITY,
                Firm_.ENTITY,
                Machine_.ENTITY);
    }

    private void vehicles() {
        given(new Vehicle("v"), new Car("c", 4), new SportsCar("s", 4, 300), new Truck("t", 9));
    }

    private List<String> stored() {
        return each(
                open().query(Vehicle.class)
                        .withPolymorphic()
                        .orderBy(Vehicle_.id)
                        .all(),
                one -> one.getName()
                        + (one instanceof Car car ? car.getDoors() : "")
                        + (one instanceof Truck truck ? truck.getPayload() : ""));
    }

    @Test
    void updateOfAClassBelow_leavesTheRowsOfOthersInItsTable() {
        for (Synchronization way : WAYS) {
            emptyTables();
            vehicles();
            Session session = open();
            List<Vehicle> all =
                    session.query(Vehicle.class).orderBy(Vehicle_.id).all();
            int changed = session.execute(
                            EntityUpdate.of(Car_.ENTITY).set(Car_.doors, 2).set(Car_.name, "x"), way)
                    .rowCount();
            assertEquals(2, changed);
            if (way != Synchronization.NONE) {
                assertEquals(List.of("v", "x", "x", "t"), each(all, Vehicle::getName));
                assertEquals(2, ((Car) all.get(2)).getDoors());
            }
            session.commit();
            assertEquals(List.of("v", "x2", "x2", "t9"), stored());
        }
    }

    @Test
    void updateWithCriteria_meansTheClassAndThoseBelow() {
        vehicles();
        Session session = open();
        List<Vehicle> all = session.query(Vehicle.class).orderBy(Vehicle_.id).all();
        assertEquals(
                2,
                session.query(Car.class)
                        .filter(Car_.doors.eq(4).or(Car_.name.eq("t")))
                        .update(set -> set.set(Car_.name, "x")));
        assertEquals(List.of("v", "x", "x", "t"), each(all, Vehicle::getName));
        assertEquals(4, session.query(Vehicle.class).update(set -> set.set(Vehicle_.name, "all")));
        assertEquals(List.of("all", "all", "all", "all"), each(all, Vehicle::getName));
        session.rollback();
        assertEquals(List.of("v", "c", "s", "t"), each(all, Vehicle::getName));
    }

    @Test
    void deleteOfAClassBelow_leavesTheRowsOfOthersInItsTable() {
        for (Synchronization way : WAYS) {
            emptyTables();
            vehicles();
            Session session = open();
            List<Vehicle> all =
                    session.query(Vehicle.class).orderBy(Vehicle_.id).all();
            int deleted = session.execute(EntityDelete.of(Car_.ENTITY), way).rowCount();
            assertEquals(2, deleted);
            if (way != Synchronization.NONE) {
                assertTrue(session.contains(all.get(0)));
                assertFalse(session.contains(all.get(2)));
                session.rollback();
                assertTrue(session.contains(all.get(2)));
                assertEquals("s", all.get(2).getName());
                session.query(Car.class).delete();
            }
            session.commit();
            assertEquals(List.of("v", "t9"), stored());
        }
    }

    @Test
    void updateReturningObjects_makesThemOfTheirClasses() {
        vehicles();
        Session session = open();
        if (session.execute(EntityUpdate.of(Truck_.ENTITY).set(Truck_.payload, 7))
                        .rowCount()
                == 1) {
            assertEquals(7, session.query(Truck.class).one().getPayload());
        }
        session.rollback();
        assertEquals(List.of("v", "c4", "s4", "t9"), stored());
    }

    @Test
    void updateOfAJoinedClass_changesItsOwnTable() {
        for (Synchronization way : WAYS) {
            emptyTables();
            given(new Employee("paul"), new Engineer("eve", "java"), new Lead("lea", "java", "orm"));
            Session session = open();
            List<Engineer> engineers =
                    session.query(Engineer.class).orderBy(Engineer_.id).all();
            int changed = session.execute(
                            EntityUpdate.of(Engineer_.ENTITY)
                                    .set(Engineer_.skill, "sql")
                                    .where(
                                            Engineer_.skill.eq("java"),
                                            Engineer_.id.eq(key(engineers.get(1).getId()))),
                            way)
                    .rowCount();
            assertEquals(1, changed);
            if (way != Synchronization.NONE) {
                assertEquals(List.of("java", "sql"), each(engineers, Engineer::getSkill));
            }
            session.commit();
            assertEquals(
                    List.of("java", "sql"),
                    each(open().query(Engineer.class).orderBy(Engineer_.id).all(), Engineer::getSkill));
        }
    }

    @Test
    void updateOfTheTop_meansAllClassesBelow() {
        given(new Employee("paul"), new Lead("lea", "sql", "orm"));
        Session session = open();
        List<Employee> staff =
                session.query(Employee.class).orderBy(Employee_.id).all();
        assertEquals(2, session.query(Employee.class).update(set -> set.set(Employee_.name, "x")));
        assertEquals(List.of("x", "x"), each(staff, Employee::getName));
    }

    @Test
    void whatTheOneTableDoesNotHave_isRefusedByName() {
        given(new Lead("lea", "sql", "orm"), new Director("dora", "blue", 7));
        Session session = open();
        refused(() -> session.query(Engineer.class).update(set -> set.set(Engineer_.name, "x")), "Engineer", "name");
        refused(
                () -> session.query(Engineer.class)
                        .filter(Engineer_.name.eq("lea"))
                        .update(set -> set.set(Engineer_.skill, "x")),
                "Engineer.name",
                "employees");
        refused(
                () -> session.query(Engineer.class)
                        .filter(Engineer_.firm.has(Firm_.name.eq("acme")))
                        .update(set -> set.set(Engineer_.skill, "x")),
                "Engineer.firmId",
                "employees");
        refused(() -> session.query(Lead.class).delete(), "Lead", "several tables");
        refused(() -> session.query(Employee.class).delete(), "Engineer", "several tables");
        refused(() -> session.query(Director.class).update(set -> set.set(Director_.shares, 1)), "Director", "type");
        refused(() -> session.query(Car.class).update(set -> set.set(Car_.kind, "truck")), "kind", "class of a row");
        assertEquals(0, session.query(Firm.class).delete());
        assertEquals(
                1,
                session.query(Engineer.class)
                        .filter(Engineer_.id.in(session.query(Employee_.id).filter(Employee_.name.eq("lea"))))
                        .update(set -> set.set(Engineer_.skill, "x")));
    }
}
