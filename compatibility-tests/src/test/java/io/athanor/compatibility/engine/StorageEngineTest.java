package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the storage of a table and an option of the driver change. */
@Requires(dialects = {"mysql", "mariadb"})
class StorageEngineTest extends EngineFixture {

    StorageEngineTest(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("ENG-19")
    void rollback_ofAMyIsamTable_keepsWhatWasInserted_andCountsAreAsTheUrlSays() {
        engine().begin(connection -> {
            connection.execute(Sql.text("DROP TABLE IF EXISTS notes"));
            connection.execute(Sql.text("CREATE TABLE notes (id INTEGER PRIMARY KEY) ENGINE=MyISAM"));
        });
        try (Connection connection = engine().connect()) {
            add(connection, "lost", 1);
            connection.execute(Sql.text("INSERT INTO notes VALUES (1)"));
            connection.rollback();
            assertEquals(List.of(), names(connection));
            assertEquals(
                    1L,
                    connection
                            .execute(Sql.text("SELECT count(*) FROM notes"))
                            .scalars(Number.class)
                            .one()
                            .longValue());
        }
        String unchanged = "UPDATE notes SET id = 1";
        assertEquals(1, changed(engine(), unchanged));
        try (Engine counting = Engine.create(url() + "&useAffectedRows=true")) {
            assertEquals(0, changed(counting, unchanged));
        }
    }

    private static int changed(Engine engine, String update) {
        return engine.<Integer, RuntimeException>beginAndGet(
                connection -> connection.execute(Sql.text(update)).rowCount());
    }
}
