package io.athanor.compatibility.golden.orm;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expired object whose reference decides the order of statements is read first, even if that was overwritten. */
class UnreadReferencesRuleTest {

    @Entity(table = "twigs")
    static class Twig {

        @Id
        Integer id;

        @ForeignKey("twigs.id")
        Integer upId;

        @Relationship(remoteSide = "id")
        Twig up;

        Twig(int id) {
            this.id = id;
        }
    }

    private RuleDatabase database;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        database = RuleDatabase.of(
                SqliteDatabase.create(), Registry.of(new MetaData(), EntityDescriptor.forClass(Twig.class)));
        session = database.open();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    /** Each hangs from the one before it. */
    private List<Twig> chain(List<Integer> ids) {
        List<Twig> twigs = new ArrayList<>();
        for (Integer id : ids) {
            Twig twig = new Twig(id);
            twig.up = twigs.isEmpty() ? null : twigs.get(twigs.size() - 1);
            twigs.add(twig);
        }
        session.addAll(twigs);
        session.commit();
        return twigs;
    }

    private List<List<Object>> stored() {
        return database.rows("SELECT id, up_id FROM twigs ORDER BY id");
    }

    @Test
    void aTargetThatGoes_goesAfterItsRowsHaveANewOne() {
        List<Twig> twigs = chain(List.of(1, 2, 3));
        Twig fresh = new Twig(4);
        twigs.get(1).up = fresh;
        twigs.get(2).upId = 4;
        session.add(fresh);
        session.delete(twigs.get(0));
        session.commit();
        assertEquals(List.of(asList(2, 4), asList(3, 4), asList(4, null)), stored());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aChainThatGoes_goesFromItsEnd_whateverWasWrittenBefore(long seed) {
        Random random = new Random(seed);
        List<Integer> ids = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        Collections.shuffle(ids, random);
        List<Twig> twigs = chain(ids);
        for (Twig twig : twigs) {
            switch (random.nextInt(3)) {
                case 0 -> twig.up = null;
                case 1 -> twig.upId = null;
                default -> twig.upId = twigs.get(0).id;
            }
        }
        twigs.forEach(session::delete);
        session.commit();
        assertEquals(List.of(), stored());
    }
}
