package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.schema.Column;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlTarget;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A question to the catalog whose answer another session's work prevents: asked again where nothing is lost by that.
 */
class BusyCatalogTest {

    private static final class Deadlock extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A database without tables, whose first answers are deadlocks. */
    private record BusyDatabase(boolean isRepeatable, int deadlocks, List<String> log)
            implements DdlTarget, DdlConnection {

        @Override
        public Dialect dialect() {
            return Dialect.of("mysql");
        }

        @Override
        public void runDdl(Consumer<DdlConnection> work) {
            work.accept(this);
        }

        @Override
        public void execute(String sql) {
            log.add(sql.substring(0, sql.indexOf('(')).strip());
        }

        @Override
        public List<List<@Nullable Object>> query(String sql, @Nullable Object... parameters) {
            if (log.size() < deadlocks) {
                log.add("deadlock");
                throw new Deadlock();
            }
            return List.of();
        }

        @Override
        public boolean isPassing(RuntimeException failure) {
            return failure instanceof Deadlock;
        }
    }

    private static List<String> create(boolean isRepeatable, int deadlocks) {
        MetaData metadata = new MetaData();
        Table.create("t", metadata, Column.of("id", Types.INTEGER).primaryKey());
        BusyDatabase database = new BusyDatabase(isRepeatable, deadlocks, new ArrayList<>());
        metadata.createAll(database);
        return database.log();
    }

    @Test
    void deadlockOfAQuestion_isAskedAgain_butNotForEver() {
        assertEquals(List.of("deadlock", "deadlock", "CREATE TABLE t"), create(true, 2));
        assertThrows(Deadlock.class, () -> create(true, 1_000));
    }

    @Test
    void deadlockOfAQuestion_inATransactionOfSomebodyElse_isTold() {
        assertThrows(Deadlock.class, () -> create(false, 1));
    }
}
