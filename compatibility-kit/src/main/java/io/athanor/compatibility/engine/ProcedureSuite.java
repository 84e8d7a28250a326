package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Queries;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.ProcedureCall;
import io.athanor.engine.ProcedureResult;
import io.athanor.engine.Result;
import io.athanor.engine.RowAccessException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stored procedures. */
@Requires(Requirement.PROCEDURES)
public class ProcedureSuite extends EngineFixture {

    ProcedureSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    final void createProcedures() {
        Queries.Procedures procedures = procedures();
        engine().begin(connection -> {
            create(connection, "addition", procedures.addition());
            create(connection, "failure", procedures.failure());
            if (procedures.twoResults() != null) {
                create(connection, "two_results", procedures.twoResults());
            }
        });
    }

    private Queries.Procedures procedures() {
        return bed().queries().procedures().orElseThrow();
    }

    private static void create(Connection connection, String name, String definition) {
        connection.runDdl(ddl -> {
            ddl.execute("DROP PROCEDURE IF EXISTS " + name);
            ddl.execute(definition);
        });
    }

    @Test
    @Feature("ENG-23")
    void call_withOutAndInOutParameters_tellsTheirValues_andMultipleResultsWhereThereAre() {
        try (Connection connection = engine().connect()) {
            ProcedureResult sum = connection.call(ProcedureCall.of("addition")
                    .in(40)
                    .in(2, Types.INTEGER)
                    .out("total", Types.INTEGER)
                    .inOut("counter", 9, Types.INTEGER));
            assertEquals(Map.of("total", 42, "counter", 10), sum.outputs());
            assertEquals(42, sum.output("total", Integer.class));
            assertThrows(RowAccessException.class, () -> sum.output("nosuch", Integer.class));
            ProcedureResult unknown = connection.call(ProcedureCall.of("addition")
                    .in(null, Types.INTEGER)
                    .in(2)
                    .out("total", Types.INTEGER)
                    .inOut("counter", 9, Types.INTEGER));
            assertNull(unknown.output("total", Integer.class));
            if (procedures().twoResults() != null) {
                List<Result> results = connection
                        .call(ProcedureCall.of("two_results").in(7))
                        .results()
                        .stream()
                        .filter(Result::returnsRows)
                        .toList();
                assertEquals(List.of(1L, 2L), longs(results.get(0)));
                assertEquals(List.of(7L), longs(results.get(1)));
            }
            java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
            assertSame(jdbc, connection.unwrap(jdbc.getClass()));
        }
    }

    private static List<Long> longs(Result result) {
        return result.scalars(Number.class).all().stream()
                .map(number -> number == null ? -1 : number.longValue())
                .toList();
    }

    @Test
    void call_thatFails_isTranslatedAndSeenByListeners() {
        addThree();
        try (StatementRecorder recorder = recording();
                Connection connection = engine().connect()) {
            IntegrityException e =
                    assertThrows(IntegrityException.class, () -> connection.call(ProcedureCall.of("failure")));
            assertEquals(IntegrityException.Kind.UNIQUE, e.kind());
            assertTrue(recorder.texts().stream()
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("call failure(")));
        }
    }

    @Test
    void call_twoOutParametersOfOneName_isRefused() {
        ProcedureCall call = ProcedureCall.of("addition").out("total", Types.INTEGER);
        assertThrows(IllegalArgumentException.class, () -> call.out("total", Types.INTEGER));
        assertThrows(IllegalArgumentException.class, () -> call.in(new Object()));
    }
}
