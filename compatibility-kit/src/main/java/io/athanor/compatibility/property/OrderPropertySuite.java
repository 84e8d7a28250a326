package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.graph.Graph;
import io.athanor.compatibility.graph.Node;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.CircularDependencyException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random programs with the rows of random graphs of tables whose foreign keys are checked at once: a flush never
 * violates one, and sends the same statements whenever the program runs.
 */
@EveryBed(Reach.DATABASE)
public class OrderPropertySuite {

    private final TestBed bed;

    OrderPropertySuite(TestBed bed) {
        this.bed = bed;
    }

    /** How many programs are tried, unless the command says otherwise; each makes its tables twice. */
    private int programs() {
        return bed.meets(Requirement.OWN_PROCESS) ? 30 : 100;
    }

    private interface Trial {
        Optional<Trials.Failed> of(GraphRunner runner, long seed);
    }

    private void forEachSeed(String what, int programs, Trial trial) throws SQLException {
        try (TestDatabase database = bed.createDatabase()) {
            GraphRunner runner = new GraphRunner(database.url());
            Trials.of(programs).run(what + " on " + bed.name(), seed -> trial.of(runner, seed));
        }
    }

    @Test
    @Feature("ORM-S-28")
    void flushes_respectForeignKeysAndAreTheSameFromRunToRun() throws SQLException {
        forEachSeed("programs with graphs", programs(), (runner, seed) -> {
            GraphProgram program = GraphGenerator.of(seed);
            return failure(runner, program) == null
                    ? Optional.empty()
                    : Optional.of(GraphFailure.of(program, one -> failure(runner, one)));
        });
    }

    private static @Nullable Throwable failure(GraphRunner runner, GraphProgram program) {
        try {
            assertEquals(runner.run(program), runner.run(program), "the statements of two runs");
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    @Test
    void ringsOfRequiredReferences_areRefusedWithTheRing() throws SQLException {
        forEachSeed("rings", programs() / 5, (runner, seed) -> {
            Graph ring = Graph.ring(new Random(seed));
            try {
                runner.withTables(ring, factory -> {
                    refuses(ring, factory);
                    return ring;
                });
                return Optional.empty();
            } catch (RuntimeException | AssertionError e) {
                return Optional.of(new Trials.Failed("the ring of the seed " + seed + ": " + ring + " => " + e, e));
            }
        });
    }

    private static void refuses(Graph ring, SessionFactory factory) {
        try (Session session = factory.open()) {
            List<Node> nodes = new ArrayList<>();
            ring.kinds().forEach(kind -> nodes.add(kind.create(kind.name().toLowerCase(Locale.ROOT), 1)));
            for (int i = 0; i < nodes.size(); i++) {
                int next = (i + 1) % nodes.size();
                nodes.get(i).refer(ring.kinds().get(next), nodes.get(next));
            }
            session.addAll(nodes);
            String message = Objects.requireNonNull(assertThrows(CircularDependencyException.class, session::flush)
                    .getMessage());
            ring.kinds().forEach(kind -> assertTrue(message.contains("Node" + kind), message));
            assertEquals(0, session.query(nodes.get(0).getClass()).count(), "the rows after the refusal");
        }
    }
}
