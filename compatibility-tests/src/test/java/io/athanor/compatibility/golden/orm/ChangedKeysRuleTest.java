package io.athanor.compatibility.golden.orm;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.golden.orm.model.City;
import io.athanor.compatibility.golden.orm.model.Country;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.orm.Session;
import io.athanor.orm.error.CircularDependencyException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A changed key reaches the rows that refer to it: those in the session and those that a relationship of the changed
 * object leads to let go of the key before it changes and take the new one afterwards.
 */
class ChangedKeysRuleTest {

    private RuleDatabase database;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        database = RuleDatabase.filled(SqliteDatabase.create());
        session = database.open();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private Country country(String code) {
        return session.get(Country.class, code).orElseThrow();
    }

    private List<List<Object>> cities() {
        return database.rows("SELECT id, country_code FROM cities ORDER BY id");
    }

    private List<List<Object>> capitals() {
        return database.rows("SELECT id, country_code FROM capitals ORDER BY id");
    }

    @Test
    void twoKeysAtOnce_reachAllRowsInOneBatchOfEachTable() {
        country("FR").setCode("FX");
        country("DE").setCode("DX");
        database.sent();
        session.flush();
        List<String> updates = database.sent().stream()
                .filter(sent -> sent.contains("UPDATE cities"))
                .toList();
        session.commit();
        assertEquals(
                List.of(
                        "BATCH UPDATE cities SET country_code=? WHERE cities.id = ? [[null,1],[null,2],[null,3]]",
                        "BATCH UPDATE cities SET country_code=? WHERE cities.id = ?"
                                + " [[\"FX\",1],[\"FX\",2],[\"DX\",3]]"),
                updates);
        assertEquals(List.of(asList(1, "FX"), asList(2, "FX"), asList(3, "DX")), cities());
        assertEquals(List.of(asList(1, "FX"), asList(2, "DX")), capitals());
    }

    @Test
    void aKeyThatAnotherRowGivesUp_isTakenAfterwards() {
        Country france = country("FR");
        Country germany = country("DE");
        germany.setCode("FR");
        france.setCode("XX");
        session.commit();
        assertEquals(List.of(asList(1, "XX"), asList(2, "XX"), asList(3, "FR")), cities());
        assertEquals("Germany", country("FR").getName());
        assertTrue(session.get(Country.class, "DE").isEmpty());
    }

    @Test
    void keysThatChangePlaces_areRefused() {
        country("FR").setCode("DE");
        country("DE").setCode("FR");
        assertThrows(CircularDependencyException.class, session::flush);
        assertEquals(List.of(asList(1, "FR"), asList(2, "FR"), asList(3, "DE")), cities());
    }

    @Test
    void membersThatComeAndGo_keepWhatTheProgramSaid() {
        Country france = country("FR");
        Country germany = country("DE");
        City lyon = france.getCities().get(0);
        City bonn = germany.getCities().get(0);
        france.setCode("FX");
        germany.getCities().add(lyon);
        germany.getCities().remove(bonn);
        france.getCities().add(new City("Brest"));
        session.commit();
        assertEquals(List.of(asList(1, "DE"), asList(2, "FX"), asList(3, null), asList(4, "FX")), cities());
    }

    @Test
    void aRowThatGoesMeanwhile_isDeleted() {
        Country france = country("FR");
        session.delete(france.getCities().get(1));
        france.setCapital(null);
        france.setCode("FX");
        session.commit();
        assertEquals(List.of(asList(1, "FX"), asList(3, "DE")), cities());
        assertEquals(List.of(asList(2, "DE")), capitals());
    }

    @Test
    void aKeyChangedTwice_isTheLastOne() {
        Country france = country("FR");
        france.setCode("F1");
        session.flush();
        france.setCode("F2");
        session.flush();
        assertEquals(france, country("F2"));
        session.rollback();
        assertEquals(List.of(asList(1, "FR"), asList(2, "FR"), asList(3, "DE")), cities());
        assertEquals(france, country("FR"));
        assertEquals("FR", france.getCode());
    }
}
