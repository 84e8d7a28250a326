package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.letter.Address;
import io.athanor.compatibility.letter.Letter;
import io.athanor.compatibility.letter.Letter_;
import io.athanor.compatibility.letter.Letters;
import io.athanor.compatibility.letter.Town;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Relationships that the mapping loads by joins: along every path that leads to them, and no further than once round.
 */
public class EagerMappingSuite extends MappedSuite {

    EagerMappingSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Letters.registry();
    }

    @BeforeEach
    void givenLetters() {
        Town athens = new Town("athens");
        Town sparta = new Town("sparta");
        sparta.setCapital(athens);
        Letter letter = new Letter("one");
        letter.setSender(new Address("north", athens));
        letter.setRecipient(new Address("south", new Town("corinth")));
        Letter answer = new Letter("two");
        answer.setSender(new Address("east", sparta));
        given(letter, answer);
    }

    private static String town(@Nullable Address address) {
        Address there = Objects.requireNonNull(address);
        return Objects.requireNonNull(there.getTown()).getName();
    }

    @Test
    @Feature("ORM-L-03")
    void relationship_onTwoPaths_isJoinedAlongBoth() {
        Session session = open();
        List<Letter> letters =
                session.query(Letter.class).orderBy(Letter_.subject).all();
        assertEquals(1, sql().size(), () -> sql().toString());
        assertNoStatements(recorder(), () -> {
            assertEquals("athens", town(letters.get(0).getSender()));
            assertEquals("corinth", town(letters.get(0).getRecipient()));
            assertEquals("sparta", town(letters.get(1).getSender()));
            assertNull(letters.get(1).getRecipient());
        });
    }

    @Test
    @Feature("ORM-L-05")
    void relationship_onTwoPaths_oneOfThemLazyByOption_isJoinedAlongTheOther() {
        Session session = open();
        Letter letter = session.query(Letter.class)
                .filter(Letter_.subject.eq("one"))
                .options(lazyload(Letter_.sender))
                .one();
        assertNoStatements(recorder(), () -> assertEquals("corinth", town(letter.getRecipient())));
        assertStatements(recorder(), 1, () -> assertEquals("athens", town(letter.getSender())));
    }

    @Test
    @Feature("ORM-L-09")
    void relationship_toItsOwnClass_isReadable() {
        Session session = open();
        Town sparta = session.query(Town.class).filterBy("name", "sparta").one();
        Town athens = Objects.requireNonNull(sparta.getCapital());
        assertEquals("athens", athens.getName());
        assertNull(athens.getCapital());
    }

    @Test
    void get_joinsAlongBothPaths() {
        int key = key(open().query(Letter.class)
                .filter(Letter_.subject.eq("one"))
                .one()
                .getId());
        Session session = open();
        recorder().clear();
        Letter letter = session.get(Letter.class, key).orElseThrow();
        assertEquals(1, sql().size(), () -> sql().toString());
        assertNoStatements(recorder(), () -> assertEquals("corinth", town(letter.getRecipient())));
    }
}
