package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.error.DatabaseException;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.DdlHook;
import io.athanor.schema.DdlMoment;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.PartialDdlException;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema is created and dropped by several at the same time, and half a creation leaves nothing, or says what. */
public class SchemaRaceSuite extends DatabaseSuite {

    private static final int ROUNDS = 6;
    private static final int PROCESSES = 3;

    SchemaRaceSuite(TestBed bed) {
        super(bed);
    }

    private static ColumnDefinition<Integer> id() {
        return Column.of("id", Types.INTEGER).primaryKey();
    }

    /** A schema with a chain, a cycle, an index, a sequence and an enumeration; each process has one of its own. */
    static MetaData schema() {
        MetaData metadata = new MetaData(NamingConvention.DEFAULT.foreignKeys("fk_{table}_{column}"));
        metadata.add(Sequence.of("race_numbers"));
        Table.create("race_a", metadata, id(), Column.of("b_id").references("race_b.id"));
        Table.create("race_b", metadata, id(), Column.of("a_id").references("race_a.id"));
        Table.create(
                "race_c",
                metadata,
                id(),
                Column.of("a_id").references("race_a.id"),
                Column.of("name", Types.string(20)).indexed(),
                Column.of("day", Types.enumeration(DayOfWeek.class)));
        for (int i = 0; i < 5; i++) {
            Table.create("race_" + i, metadata, id(), Column.of("c_id").references("race_c.id"));
        }
        return metadata;
    }

    private void race(List<Engine> engines, BiConsumer<MetaData, Engine> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(engines.size());
        ExecutorService threads = Executors.newFixedThreadPool(engines.size());
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Engine engine : engines) {
                MetaData own = schema();
                results.add(threads.submit(() -> {
                    start.await();
                    work.accept(own, engine);
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> present() {
        List<String> found = new ArrayList<>();
        engine().runDdl(connection -> {
            SchemaFacet facet = connection.dialect().facet(SchemaFacet.class);
            for (Table table : schema().tables()) {
                if (facet.hasTable(connection, null, table.name())) {
                    found.add(table.name());
                }
            }
        });
        return found;
    }

    @Test
    void createAllAndDropAll_byManyAtTheSameTime_succeedForAll() throws Exception {
        String url = engine().url().orElseThrow().jdbcUrl().orElseThrow();
        List<Engine> engines = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                Engine engine = Engine.create(url);
                engines.add(engine);
                // Connected beforehand, so that all start at once.
                engine.begin(Connection::dialect);
            }
            List<String> all = schema().tables().stream().map(Table::name).toList();
            for (int round = 0; round < ROUNDS; round++) {
                race(engines, MetaData::createAll);
                assertEquals(all, present());
                race(engines, MetaData::createAll);
                race(engines, MetaData::dropAll);
                assertEquals(List.of(), present());
            }
        } finally {
            engines.forEach(Engine::close);
        }
    }

    @Test
    void createAllAndDropAll_byTwoProcessesAtTheSameTime_succeedForBoth(@TempDir Path temporary) throws IOException {
        String url = engine().url().orElseThrow().jdbcUrl().orElseThrow();
        List<String> all = schema().tables().stream().map(Table::name).toList();
        try (SchemaProcess one = SchemaProcess.start(url, temporary);
                SchemaProcess other = SchemaProcess.start(url, temporary)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (boolean create : new boolean[] {true, true, false, false}) {
                    one.tell(create);
                    other.tell(create);
                    one.awaitDone();
                    other.awaitDone();
                    assertEquals(create ? all : List.of(), present());
                }
            }
        }
    }

    @Test
    void createAll_interruptedHalfWay_leavesNothingOrNamesWhatStands() {
        MetaData metadata = new MetaData();
        Table.create("half_a", metadata, id());
        Table.create(
                "half_b",
                metadata,
                id(),
                Column.of("a_id").references("half_a.id"),
                DdlHook.of(DdlMoment.BEFORE_CREATE, "no SQL of any database"));
        Table.create("half_c", metadata, id(), Column.of("b_id").references("half_b.id"));

        RuntimeException failure = assertThrows(RuntimeException.class, () -> metadata.createAll(engine()));
        SchemaFacet facet = engine().dialect().facet(SchemaFacet.class);
        boolean[] stands = new boolean[1];
        engine().runDdl(connection -> stands[0] = facet.hasTable(connection, null, "half_a"));
        if (facet.rollsBackDdl()) {
            assertTrue(failure instanceof DatabaseException, failure::toString);
            assertFalse(stands[0], "no debris");
        } else {
            assertTrue(stands[0]);
            PartialDdlException partial = (PartialDdlException) failure;
            assertEquals("no SQL of any database", partial.failed());
            assertEquals(1, partial.executed().size());
            assertTrue(partial.executed().get(0).startsWith("CREATE TABLE half_a"), partial::getMessage);
            assertTrue(String.valueOf(partial.getMessage()).contains("CREATE TABLE half_a"), partial::getMessage);
            assertTrue(partial.getCause() instanceof DatabaseException);
        }

        MetaData repaired = new MetaData();
        metadata.tables().stream()
                .filter(table -> !table.name().equals("half_b"))
                .forEach(table -> table.copyTo(repaired));
        Table.create("half_b", repaired, id(), Column.of("a_id").references("half_a.id"));
        long missing = count("CREATE TABLE", () -> repaired.createAll(engine()));
        assertEquals(facet.rollsBackDdl() ? 3 : 2, missing);
        assertEquals(3, count("DROP TABLE", () -> repaired.dropAll(engine())));
    }

    @Test
    void createAll_inATransactionOfTheProgram_isNotRepeated() {
        MetaData metadata = new MetaData();
        Table.create("half_a", metadata, id(), DdlHook.of(DdlMoment.AFTER_CREATE, "no SQL of any database"));
        try (Connection connection = engine().connect()) {
            connection.begin();
            long attempts = count(
                    "CREATE TABLE", () -> assertThrows(RuntimeException.class, () -> metadata.createAll(connection)));
            assertEquals(1, attempts);
            connection.rollback();
        }
        metadata.dropAll(engine());
    }
}
