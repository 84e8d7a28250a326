package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.declaration.Asset;
import io.athanor.compatibility.declaration.Asset_;
import io.athanor.compatibility.declaration.Contract;
import io.athanor.compatibility.declaration.Contract_;
import io.athanor.compatibility.declaration.Document_;
import io.athanor.compatibility.declaration.Machine;
import io.athanor.compatibility.declaration.Machine_;
import io.athanor.compatibility.declaration.Parcel;
import io.athanor.compatibility.declaration.Parcel_;
import io.athanor.compatibility.declaration.Place;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unique keys that annotations declare, whose values change hands in one flush. */
public class DeclaredUniqueSuite extends MappedSuite {

    DeclaredUniqueSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Parcel_.ENTITY, Asset_.ENTITY, Machine_.ENTITY, Document_.ENTITY, Contract_.ENTITY);
    }

    private static Parcel parcel(Session session, int number) {
        return session.query(Parcel.class).filter(Parcel_.number.eq(number)).one();
    }

    private List<Object> places() {
        return each(open().query(Parcel.class).orderBy(Parcel_.number).all(), Parcel::getPlace);
    }

    @Test
    @Feature("ORM-S-42")
    void valuesOfTwoColumns_ofADeletedRow_areTaken() {
        given(new Parcel("ann", 1, new Place(1, 1)));
        Session session = open();
        session.delete(parcel(session, 1));
        session.add(new Parcel("ann", 1, new Place(2, 2)));
        session.commit();
        assertEquals(List.of(new Place(2, 2)), places());
    }

    @Test
    void valuesOfTwoColumns_moveAlongAChain() {
        given(new Parcel("ann", 1, new Place(1, 1)), new Parcel("ann", 2, new Place(1, 2)));
        Session session = open();
        Parcel first = parcel(session, 1);
        Parcel second = parcel(session, 2);
        first.setNumber(2);
        second.setNumber(3);
        session.commit();
        assertEquals(List.of(new Place(1, 1), new Place(1, 2)), places());
    }

    @Test
    void embeddedValue_ofADeletedRow_isTaken() {
        given(new Parcel("ann", 1, new Place(1, 1)));
        Session session = open();
        session.delete(parcel(session, 1));
        session.add(new Parcel("bob", 9, new Place(1, 1)));
        session.commit();
        assertEquals(List.of(new Place(1, 1)), places());
    }

    @Test
    void embeddedValue_movesAlongAChain_whateverTheOrder() {
        given(new Parcel("ann", 1, new Place(1, 1)), new Parcel("ann", 2, new Place(1, 2)));
        Session session = open();
        Parcel first = parcel(session, 1);
        Parcel second = parcel(session, 2);
        first.setPlace(new Place(1, 2));
        second.setPlace(new Place(5, null));
        session.commit();
        assertEquals(List.of(new Place(1, 2), new Place(5, null)), places());
    }

    @Test
    void embeddedValue_thatIsOverwrittenUnread_isLearned() {
        given(new Parcel("ann", 1, new Place(1, 1)), new Parcel("ann", 2, new Place(1, 2)));
        Session session = open();
        Parcel first = parcel(session, 1);
        Parcel second = parcel(session, 2);
        session.expire(first);
        session.expire(second);
        second.setPlace(new Place(1, 1));
        first.setPlace(new Place(7, 7));
        session.commit();
        assertEquals(List.of(new Place(7, 7), new Place(1, 1)), places());
    }

    @Test
    void sharedTable_keyOfASubclass_changesHands() {
        given(new Machine("ann", "a", 1), new Machine("ann", "b", 2), new Asset("ann", "c"));
        Session session = open();
        List<Machine> machines =
                session.query(Machine.class).orderBy(Machine_.label).all();
        machines.get(0).setSerial(2);
        machines.get(1).setSerial(1);
        session.commit();
        assertEquals(
                List.of(2, 1),
                each(open().query(Machine.class).orderBy(Machine_.label).all(), machine -> key(machine.getSerial())));
    }

    @Test
    void sharedTable_keyOfTheRoot_changesHandsBetweenClasses() {
        given(new Machine("ann", "a", 1), new Asset("ann", "b"));
        Session session = open();
        List<Asset> assets = session.query(Asset.class).orderBy(Asset_.label).all();
        session.delete(assets.get(0));
        assets.get(1).setLabel("a");
        session.commit();
        assertEquals(List.of("a"), each(open().query(Asset.class).all(), Asset::getLabel));
    }

    @Test
    void joinedTable_keyOfASubclass_changesHands() {
        given(new Contract("x", "a", "b"), new Contract("y", "c", "b"));
        Session session = open();
        List<Contract> contracts =
                session.query(Contract.class).orderBy(Contract_.title).all();
        contracts.get(0).setFirst("c");
        contracts.get(1).setFirst("d");
        session.commit();
        assertEquals(
                List.of("c", "d"),
                each(open().query(Contract.class).orderBy(Contract_.title).all(), Contract::getFirst));
    }
}
