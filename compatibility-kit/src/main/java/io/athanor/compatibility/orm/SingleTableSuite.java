package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.inheritance.Car;
import io.athanor.compatibility.inheritance.Car_;
import io.athanor.compatibility.inheritance.CardPayment;
import io.athanor.compatibility.inheritance.CashPayment;
import io.athanor.compatibility.inheritance.Estimate;
import io.athanor.compatibility.inheritance.Garage;
import io.athanor.compatibility.inheritance.Garage_;
import io.athanor.compatibility.inheritance.Payment;
import io.athanor.compatibility.inheritance.Payment_;
import io.athanor.compatibility.inheritance.Rain;
import io.athanor.compatibility.inheritance.Reading;
import io.athanor.compatibility.inheritance.Reading_;
import io.athanor.compatibility.inheritance.SingleTables;
import io.athanor.compatibility.inheritance.SportsCar;
import io.athanor.compatibility.inheritance.Trip;
import io.athanor.compatibility.inheritance.Truck;
import io.athanor.compatibility.inheritance.Truck_;
import io.athanor.compatibility.inheritance.Vehicle;
import io.athanor.compatibility.inheritance.Vehicle_;
import io.athanor.compatibility.inheritance.Weather;
import io.athanor.compatibility.kennel.Animal;
import io.athanor.compatibility.kennel.Animal_;
import io.athanor.compatibility.kennel.Dog;
import io.athanor.compatibility.kennel.Dog_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.DiscriminatorMismatchException;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.error.UnknownDiscriminatorException;
import io.athanor.sql.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that share one table: written and read as what they are, and told apart in every statement. */
public class SingleTableSuite extends MappedSuite {

    SingleTableSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void keysToTheTableItself_thatOnlyASubclassHas_doNotDisturbTheOthers() {
        Registry kennel = Registry.of(Animal_.ENTITY, Dog_.ENTITY);
        kennel.metadata().createAll(engine());
        SessionFactory sessions = SessionFactory.of(engine(), kennel);
        try (Session session = sessions.open()) {
            Dog rex = new Dog("rex");
            Dog max = new Dog("max");
            Animal mother = new Animal("ina");
            rex.setMother(mother);
            rex.setFriend(max);
            session.addAll(List.of(rex, max, mother));
            session.commit();
        }
        try (Session session = sessions.open()) {
            Dog rex = session.query(Dog.class).filter(Dog_.name.eq("rex")).one();
            assertEquals("ina", key(rex.getMother()).getName());
            assertEquals("max", key(rex.getFriend()).getName());
        } finally {
            kennel.metadata().dropAll(engine());
        }
    }

    @Override
    protected final Registry mapping() {
        return SingleTables.registry();
    }

    private static List<Object> fleet() {
        return List.of(new Vehicle("cart"), new Car("beetle", 2), new SportsCar("fury", 3, 300), new Truck("bull", 40));
    }

    private int idOf(String name) {
        try (Session session = database().open()) {
            return key(session.query(Vehicle.class)
                    .filter(Vehicle_.name.eq(name))
                    .one()
                    .getId());
        } finally {
            recorder().clear();
        }
    }

    private SessionFactory database() {
        return SessionFactory.of(engine(), registry());
    }

    private static List<String> names(List<? extends Vehicle> vehicles) {
        return each(vehicles, Vehicle::getName);
    }

    @Test
    void insert_sendsTheColumnsOfTheClass_andSetsTheDiscriminator() {
        Session session = open();
        List<Object> fleet = fleet();
        session.addAll(fleet);
        session.flush();
        assertEquals(
                List.of("vehicle", "car", "sports", "truck"), each(fleet, vehicle -> ((Vehicle) vehicle).getKind()));
        List<String> inserts = sql().stream()
                .filter(text -> text.startsWith("INSERT"))
                .map(text -> text.replaceAll("^INSERT INTO vehicles \\(([^)]*)\\).*", "$1"))
                .toList();
        assertEquals(
                List.of(
                        "name, kind, garage_id",
                        "name, kind, garage_id, doors, plate",
                        "name, kind, garage_id, power, doors, plate",
                        "name, kind, garage_id, payload"),
                inserts);
    }

    @Feature("ORM-I-01")
    @Test
    void query_ofEachClass_findsItsObjectsAndThoseBelow() {
        given(fleet().toArray());
        Session session = open();
        List<Vehicle> all = session.query(Vehicle.class).orderBy(Vehicle_.id).all();
        assertEquals(List.of(Vehicle.class, Car.class, SportsCar.class, Truck.class), each(all, Object::getClass));
        assertEquals(
                List.of("beetle", "fury"),
                names(session.query(Car.class).orderBy(Car_.id).all()));
        assertEquals(List.of("fury"), names(session.query(SportsCar.class).all()));
        assertEquals(List.of("bull"), names(session.query(Truck.class).all()));
        assertTrue(sql().get(0).endsWith("FROM vehicles ORDER BY vehicles.id"), sql().get(0));
        assertTrue(sql().get(1).contains("vehicles.kind IN ("), sql().get(1));
        assertSame(all.get(2), session.query(SportsCar.class).one());
    }

    @Feature("ORM-I-01")
    @Test
    void everyKindOfStatement_tellsTheClassesApart() {
        given(fleet().toArray());
        Session session = open();
        assertEquals(2L, session.query(Functions.count(Car_.id)).one().get(0));
        assertEquals(2, session.query(Car.class).count());
        assertEquals(List.of("bull"), each(session.query(Truck_.name).all(), row -> row.get(0, String.class)));
        assertEquals(
                List.of("fury"),
                names(session.query(Car.class).filter(Car_.doors.gt(2)).all()));
        Car_.Alias other = Car_.alias();
        assertEquals(
                List.of("beetle"),
                names(session.query(other).filter(other.doors.lt(3)).all()));
        assertEquals(
                0, session.query(Truck.class).filter(Truck_.name.eq("fury")).count());
        assertEquals(
                List.of("beetle", "fury"),
                names(session.query(Car.class).orderBy(Car_.id).fromSelf().all()));
    }

    @Test
    void column_ofAClassBelow_isLoadedWhenItIsRead() {
        given(fleet().toArray());
        Session session = open();
        Car car = (Car)
                session.query(Vehicle.class).filter(Vehicle_.name.eq("fury")).one();
        recorder().clear();
        assertEquals(3, car.getDoors());
        assertEquals(1, sql().size());
        assertEquals(300, ((SportsCar) car).getPower());
        assertEquals(1, sql().size());
    }

    @Feature("ORM-I-08")
    @Test
    void get_byEachClass_isTheObjectOrEmpty() {
        Car beetle = new Car("beetle", 2);
        Truck bull = new Truck("bull", 40);
        given(beetle, bull);
        Session session = open();
        Vehicle found = session.get(Vehicle.class, idOf("beetle")).orElseThrow();
        assertInstanceOf(Car.class, found);
        assertSame(found, session.get(Car.class, idOf("beetle")).orElseThrow());
        assertTrue(session.get(SportsCar.class, idOf("beetle")).isEmpty());
        assertTrue(session.get(Truck.class, idOf("beetle")).isEmpty());
        assertTrue(session.contains(found));
        assertTrue(session.get(Car.class, idOf("bull")).isEmpty());
        assertEquals(
                "bull", session.get(Truck.class, idOf("bull")).orElseThrow().getName());
    }

    @Test
    void update_sendsWhatWasChanged_inheritedOrNot() {
        SportsCar fury = new SportsCar("fury", 3, 300);
        given(fury);
        Session session = open();
        int id = idOf("fury");
        SportsCar loaded = session.get(SportsCar.class, id).orElseThrow();
        recorder().clear();
        loaded.setName("anger");
        loaded.setDoors(5);
        loaded.setPower(200);
        session.flush();
        assertEquals(List.of("UPDATE vehicles SET name=?, power=?, doors=? WHERE vehicles.id = ?"), plain());
        session.commit();
        assertEquals(5, open().get(Car.class, id).orElseThrow().getDoors());
    }

    private List<String> plain() {
        return sql().stream().map(text -> text.replaceAll("\\$\\d+", "?")).toList();
    }

    @Test
    void delete_ofObjectsOfSeveralClasses_isOneBatch() {
        given(fleet().toArray());
        Session session = open();
        session.query(Vehicle.class).all().forEach(session::delete);
        recorder().clear();
        session.flush();
        assertEquals(
                List.of("DELETE FROM vehicles WHERE vehicles.id = ?"),
                plain().stream()
                        .filter(text -> !text.startsWith("SELECT"))
                        .distinct()
                        .toList());
        session.commit();
        assertEquals(0, rows("vehicles"));
    }

    @Test
    void relationship_toTheTop_bringsObjectsOfTheirClasses() {
        Garage garage = new Garage("main");
        fleet().forEach(vehicle -> garage.getVehicles().add((Vehicle) vehicle));
        given(garage);
        Session session = open();
        Garage loaded = session.query(Garage.class).one();
        assertEquals(
                List.of(Vehicle.class, Car.class, SportsCar.class, Truck.class),
                each(loaded.getVehicles(), Object::getClass));
        assertEquals(List.of("beetle", "fury"), names(loaded.getCars()));
        Garage eager = open().query(Garage.class)
                .options(joinedload(Garage_.vehicles), selectinload(Garage_.cars))
                .one();
        recorder().clear();
        assertEquals(4, eager.getVehicles().size());
        assertEquals(List.of("beetle", "fury"), names(eager.getCars()));
        assertEquals(List.of(), sql());
        Garage joined =
                open().query(Garage.class).options(joinedload(Garage_.cars)).one();
        assertEquals(List.of("beetle", "fury"), names(joined.getCars()));
    }

    @Test
    void reference_isOfTheRightClass_inMemoryOrNot() {
        Garage garage = new Garage("main");
        Car car = new Car("beetle", 2);
        car.setGarage(garage);
        given(car);
        Session session = open();
        Vehicle vehicle = session.query(Vehicle.class).one();
        assertEquals("main", key(vehicle.getGarage()).getName());
        assertSame(vehicle, key(vehicle.getGarage()).getVehicles().get(0));
    }

    @Test
    void criteria_aboutRelationshipsToAClassBelow_leaveOutOthers() {
        Garage full = new Garage("full");
        full.getVehicles().add(new Car("beetle", 2));
        Garage other = new Garage("other");
        other.getVehicles().add(new Truck("bull", 40));
        given(full, other);
        Session session = open();
        assertEquals(
                List.of("full"),
                each(session.query(Garage.class).filter(Garage_.cars.any()).all(), Garage::getName));
        assertEquals(
                List.of("full"),
                each(session.query(Garage.class).join(Garage_.cars).all(), Garage::getName));
        assertEquals(2, session.query(Garage.class).join(Garage_.vehicles).count());
        assertEquals(
                1,
                session.query(Garage.class)
                        .join(Truck.class, Truck_.garageId.eq(Garage_.id))
                        .count());
        assertEquals(
                List.of("full", "other"),
                each(
                        session.query(Garage.class)
                                .outerJoin(Garage_.cars)
                                .orderBy(Garage_.id)
                                .all(),
                        Garage::getName));
        assertEquals(
                List.of("beetle"),
                names(session.query(Car.class)
                        .withParent(
                                session.query(Garage.class)
                                        .filter(Garage_.name.eq("full"))
                                        .one(),
                                Garage_.cars)
                        .all()));
    }

    @Test
    void relationship_ofAClassBelow_isLoadedAlongWithTheClassAbove() {
        Truck bull = new Truck("bull", 40);
        bull.getTrips().add(new Trip("Rome"));
        given(bull, new Car("beetle", 2));
        Session session = open();
        Vehicle vehicle = session.query(Vehicle.class)
                .options(selectinload(Truck_.trips))
                .filter(Vehicle_.name.eq("bull"))
                .one();
        recorder().clear();
        assertEquals(1, ((Truck) vehicle).getTrips().size());
        assertEquals(List.of(), sql());
        assertTrue(refused(
                        () -> session.query(Vehicle.class)
                                .options(joinedload(Truck_.trips))
                                .all(),
                        "Truck.trips",
                        "selectinload")
                .contains("joinedload"));
    }

    @Feature("ORM-I-07")
    @Test
    void discriminator_withoutAField_isWrittenAndRead() {
        given(new CardPayment(10, "4711"), new CashPayment(5));
        Session session = open();
        List<Payment> all =
                session.query(Payment.class).orderBy(Payment_.amount).all();
        assertEquals(List.of(CashPayment.class, CardPayment.class), each(all, Object::getClass));
        assertEquals("4711", session.query(CardPayment.class).one().getNumber());
        assertEquals(
                1,
                session.query(Payment.class)
                        .orderBy(Payment_.amount)
                        .limit(1)
                        .fromSelf()
                        .all()
                        .size());
        all.get(0).setAmount(7);
        session.commit();
        assertEquals(7, open().query(CashPayment.class).one().getAmount());
    }

    @Feature("ORM-I-07")
    @Test
    void discriminator_ofEnumOrNumber_isWrittenAndRead() {
        given(new Weather("Rome"), new Rain("Oslo", 12), new Reading(3), new Estimate(4, 1));
        Session session = open();
        assertEquals(12, session.query(Rain.class).one().getMillimetres());
        assertEquals(Weather.Sky.RAIN, session.query(Rain.class).one().getSky());
        assertEquals(2, session.query(Weather.class).count());
        List<Reading> readings =
                session.query(Reading.class).orderBy(Reading_.tenths).all();
        assertEquals(List.of(Reading.class, Estimate.class), each(readings, Object::getClass));
        assertEquals(List.of(1, 2), each(readings, Reading::getKind));
    }

    @Feature("ORM-I-07")
    @Test
    void discriminator_unknown_isRefusedByName() {
        given(new Car("beetle", 2));
        elsewhere("INSERT INTO vehicles (id, name, kind) VALUES (900, 'x', 'carr')");
        Session session = open();
        String message = refusal(
                UnknownDiscriminatorException.class,
                () -> session.query(Vehicle.class).all());
        assertTrue(message.contains("\"carr\"") && message.contains("900") && message.contains("car"), message);
        elsewhere("UPDATE vehicles SET kind = 'car' WHERE id = 900");
        assertEquals(2, open().query(Vehicle.class).all().size());
        elsewhere("UPDATE vehicles SET kind = NULL WHERE id = 900");
        assertTrue(refusal(
                        UnknownDiscriminatorException.class,
                        () -> open().query(Vehicle.class).all())
                .contains("NULL"));
    }

    @Feature("ORM-I-08")
    @Test
    void discriminator_ofAnotherClass_isRefusedByTheFlush() {
        Car wrong = new Car("beetle", 2);
        wrong.setKind("truck");
        Session session = open();
        session.add(wrong);
        String message = refusal(DiscriminatorMismatchException.class, session::flush);
        assertTrue(message.contains("Car.kind") && message.contains("\"truck\""), message);
        session.rollback();
        wrong.setKind(null);
        session.add(wrong);
        session.commit();
        wrong.setKind("sports");
        assertTrue(refusal(DiscriminatorMismatchException.class, session::flush)
                .contains("delete the object and add one of the other class"));
        session.rollback();
        // The remedy.
        int id = idOf("beetle");
        session.delete(wrong);
        SportsCar made = new SportsCar("beetle", 2, 90);
        made.setId(id);
        session.add(made);
        session.commit();
        assertInstanceOf(SportsCar.class, open().get(Vehicle.class, id).orElseThrow());
        assertEquals(1, rows("vehicles"));
    }

    @Test
    void uniqueValue_movesBetweenObjectsOfTwoClasses() {
        Car beetle = new Car("beetle", 2);
        beetle.setPlate("A 1");
        SportsCar fury = new SportsCar("fury", 3, 300);
        fury.setPlate("B 2");
        given(beetle, fury);
        Session session = open();
        Car first = session.get(Car.class, idOf("beetle")).orElseThrow();
        Car second = session.get(Car.class, idOf("fury")).orElseThrow();
        first.setPlate("B 2");
        second.setPlate("A 1");
        session.commit();
        assertEquals("B 2", first.getPlate());
        assertEquals("A 1", second.getPlate());
    }

    @Test
    void merge_ofAnObjectOfAClassBelow_keepsItsClass() {
        SportsCar fury = new SportsCar("fury", 3, 300);
        given(fury);
        SportsCar changed = new SportsCar("fury", 3, 250);
        changed.setId(idOf("fury"));
        Session session = open();
        SportsCar merged = session.merge(changed);
        assertNotSame(changed, merged);
        session.commit();
        assertEquals(250, session.query(SportsCar.class).one().getPower());
    }

    @Test
    void refresh_andRollback_bringBackAllColumns() {
        SportsCar fury = new SportsCar("fury", 3, 300);
        given(fury);
        Session session = open();
        SportsCar loaded = session.get(SportsCar.class, idOf("fury")).orElseThrow();
        loaded.setPower(1);
        session.rollback();
        assertEquals(300, loaded.getPower());
        session.commit();
        elsewhere("UPDATE vehicles SET power = 7, doors = 9");
        session.refresh(loaded);
        assertEquals(7, loaded.getPower());
        assertEquals(9, loaded.getDoors());
    }

    @Test
    void mapping_withoutTheClassAbove_orLaterThanItsTable_isRefused() {
        assertTrue(
                refusal(MappingException.class, () -> Registry.of(Car_.ENTITY)).contains("Vehicle_.ENTITY"));
        Registry registry = Registry.of(Garage_.ENTITY, Vehicle_.ENTITY);
        assertTrue(
                refusal(MappingException.class, () -> registry.map(Car_.ENTITY)).contains("in one call"));
        Registry.of(Garage_.ENTITY, Car_.ENTITY, Vehicle_.ENTITY).configure();
    }

    @Test
    void refresh_ofAnObjectWhoseRowIsOfAnotherClassByNow_isRefused() {
        given(new Car("c", 4), new SportsCar("s", 2, 300));
        Session session = open();
        Car car = session.query(Car.class).filter(Car_.name.eq("c")).one();
        SportsCar sports = session.query(SportsCar.class).one();
        session.commit();
        elsewhere("UPDATE vehicles SET kind = 'sports' WHERE name = 'c'");
        assertTrue(refusal(UnknownDiscriminatorException.class, () -> session.refresh(car))
                .contains("its class was changed"));
        session.rollback();
        elsewhere("UPDATE vehicles SET kind = 'truck' WHERE name = 's'");
        assertTrue(refusal(StaleDataException.class, () -> session.refresh(sports))
                .contains("or made it one of another class"));
        session.expunge(car);
        assertInstanceOf(
                SportsCar.class,
                session.query(Vehicle.class).filter(Vehicle_.name.eq("c")).one());
    }

    @Test
    void metamodel_ofAClassBelow_hasTheAttributesAbove() {
        assertSame(Car_.ENTITY, Car_.name.owner());
        assertFalse(Car_.ENTITY.isAbstract());
        assertNull(Vehicle_.ENTITY.parent());
    }
}
