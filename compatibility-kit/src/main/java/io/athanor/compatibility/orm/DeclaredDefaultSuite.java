package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.declaration.Asset;
import io.athanor.compatibility.declaration.Asset_;
import io.athanor.compatibility.declaration.Clock;
import io.athanor.compatibility.declaration.Contract;
import io.athanor.compatibility.declaration.Contract_;
import io.athanor.compatibility.declaration.Document_;
import io.athanor.compatibility.declaration.Machine;
import io.athanor.compatibility.declaration.Machine_;
import io.athanor.compatibility.declaration.Parcel;
import io.athanor.compatibility.declaration.Parcel_;
import io.athanor.compatibility.declaration.Place;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.StaleDataException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that annotations say a row gets where its object has none: from the program, the statement, the database. */
public class DeclaredDefaultSuite extends MappedSuite {

    DeclaredDefaultSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Parcel_.ENTITY, Asset_.ENTITY, Machine_.ENTITY, Document_.ENTITY, Contract_.ENTITY);
    }

    private static Parcel parcel() {
        return new Parcel("ann", 3, new Place(1, 1));
    }

    @Test
    void values_ofTheProgram_areInTheObjectAfterTheFlush() {
        Session session = open();
        Parcel parcel = parcel();
        int before = Clock.tick();
        session.add(parcel);
        session.flush();
        assertNoStatements(recorder(), () -> {
            assertEquals(Clock.FIRST, parcel.getState());
            assertTrue(key(parcel.getMade()) > before);
            assertNull(parcel.getChanged());
        });
    }

    @Test
    void values_ofStatementAndDatabase_areReadTogether() {
        Session session = open();
        Parcel parcel = parcel();
        session.add(parcel);
        session.flush();
        recorder().clear();
        assertEquals(7, parcel.getSeven());
        assertEquals("served", parcel.getServed());
        assertEquals(30, parcel.getLoad());
        // None where the INSERT tells them.
        assertTrue(sql().size() <= 1, () -> sql().toString());
    }

    @Test
    void givenValues_areKept() {
        Session session = open();
        Parcel parcel = parcel();
        parcel.setMade(0);
        parcel.setState("old");
        parcel.setServed("mine");
        session.add(parcel);
        session.commit();
        Parcel read = open().query(Parcel.class).one();
        assertEquals(
                List.of(0, "old", "mine"), List.of(key(read.getMade()), key(read.getState()), key(read.getServed())));
    }

    @Test
    void valueOnUpdate_comesWithAChange_andWithNothingElse() {
        given(parcel());
        Session session = open();
        Parcel parcel = session.query(Parcel.class).one();
        int before = Clock.tick();
        session.flush();
        assertNull(parcel.getChanged());
        parcel.setWeight(4);
        session.flush();
        assertTrue(key(parcel.getChanged()) > before);
        assertEquals(12, parcel.getLoad());
        parcel.setWeight(5);
        parcel.setChanged(-1);
        session.commit();
        assertEquals(-1, open().query(Parcel.class).one().getChanged());
    }

    @Test
    void values_areTakenBackWithASavepoint() {
        Session session = open();
        Parcel parcel = parcel();
        session.add(parcel);
        session.flush();
        int version = parcel.getVersion();
        NestedTransaction nested = session.beginNested();
        parcel.setWeight(7);
        session.flush();
        assertEquals(21, parcel.getLoad());
        nested.rollback();
        assertNull(parcel.getChanged());
        assertEquals(30, parcel.getLoad());
        assertEquals(version, parcel.getVersion());
        session.commit();
    }

    @Test
    void versionedRow_withDefaults_isCheckedAsEver() {
        given(parcel());
        Session session = open();
        Parcel parcel = session.query(Parcel.class).one();
        session.expunge(parcel);
        session.commit();
        Session other = open();
        other.query(Parcel.class).one().setWeight(5);
        other.commit();
        session.add(parcel);
        parcel.setWeight(6);
        refusal(StaleDataException.class, session::flush);
    }

    @Test
    void sharedTable_defaultOfASubclass_isOfItsRowsAlone() {
        given(new Machine("ann", "a", 1), new Asset("ann", "b"));
        Session session = open();
        assertEquals("new", session.query(Machine.class).one().getMode());
        List<Asset> assets = session.query(Asset.class).orderBy(Asset_.label).all();
        assertEquals(List.of("new", "new"), each(assets, Asset::getState));
        assertEquals(List.of("served", "served"), each(assets, Asset::getServed));
    }

    @Test
    void joinedTables_haveDefaultsInEach() {
        Session session = open();
        Contract contract = new Contract("x", "a", null);
        session.add(contract);
        session.flush();
        assertEquals("new", contract.getState());
        assertEquals("served", contract.getServed());
        assertEquals(2, contract.getYears());
        assertEquals(24, contract.getMonths());
        contract.setYears(3);
        session.flush();
        assertEquals(36, contract.getMonths());
        assertTrue(contract.getTouched() > 0);
        session.commit();
        assertEquals(36, open().query(Contract.class).one().getMonths());
    }

    @Test
    void merge_leavesDefaultsToNewRows() {
        Session session = open();
        Contract merged = session.merge(new Contract("x", "a", null));
        session.commit();
        assertEquals("new", merged.getState());
        assertEquals(2, merged.getYears());
    }

    @Test
    void bulkSave_fillsWhatTheProgramMakes() {
        Session session = open();
        session.bulk().save(List.of(parcel()));
        session.commit();
        Parcel read = open().query(Parcel.class).one();
        assertEquals("new", read.getState());
        assertEquals("served", read.getServed());
        assertEquals(7, read.getSeven());
    }

    @Test
    void generatedColumn_isFilteredBy() {
        given(parcel());
        assertEquals(1, open().query(Parcel.class).filter(Parcel_.load.eq(30)).count());
        assertEquals(0, open().query(Parcel.class).filter(Parcel_.load.eq(31)).count());
    }
}
