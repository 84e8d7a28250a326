package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.sql.Sql;
import org.junit.jupiter.api.Test;

/** A file that may not grow. */
@Requires(dialects = "sqlite")
class SqliteFaultTest extends FaultSuite {

    SqliteFaultTest(TestBed bed) {
        super(bed);
    }

    @Test
    void diskFull() {
        try (Engine engine = engine(EngineOption.initSql("PRAGMA max_page_count = 30"))) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                connection.execute(Sql.text("CREATE TABLE filler (content BLOB)"));
                assertFalse(succeeds(() -> {
                    for (int i = 0; i < 1000; i++) {
                        connection.execute(Sql.text("INSERT INTO filler (content) VALUES (zeroblob(1000))"));
                    }
                }));
                connection.rollback();
                addAndCommit(connection, 3);
            }
            conclude("disk full", engine);
        }
    }
}
