package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.compatibility.world.Mapping;
import io.athanor.engine.Engine;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random programs with objects of a random mapping: after each commit and each rollback database, session and model are
 * alike.
 */
@EveryBed(Reach.DATABASE)
public class SessionPropertySuite {

    /** How many programs are tried, unless the command says otherwise. */
    private static final int PROGRAMS = 300;

    private final TestBed bed;

    SessionPropertySuite(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void programs_leaveDatabaseSessionAndModelAlike() throws SQLException {
        try (TestDatabase database = bed.createDatabase();
                Engine engine = Engine.create(database.url())) {
            Mapping.random(new Random(0)).registry().metadata().createAll(engine);
            Runner runner = new Runner(engine);
            Trials.of(PROGRAMS).run("programs with sessions on " + bed.name(), seed -> {
                Program program = Generator.of(seed);
                return runner.run(program).failed() ? Optional.of(failed(program, runner)) : Optional.empty();
            });
        }
    }

    @Test
    void programsThatOnceWentWrong_goRight() throws SQLException {
        try (TestDatabase database = bed.createDatabase();
                Engine engine = Engine.create(database.url())) {
            Mapping.random(new Random(0)).registry().metadata().createAll(engine);
            Runner runner = new Runner(engine);
            FoundPrograms.all().forEach((name, program) -> {
                Outcome outcome = runner.run(program);
                assertFalse(outcome.failed(), () -> name + "\n" + new Failure(program, outcome).report());
                assertEquals(program.steps(), outcome.executed(), () -> "the steps that are defined: " + name);
            });
        }
    }

    private static Trials.Failed failed(Program program, Runner runner) {
        Failure failure = Failure.of(program, runner::run);
        return new Trials.Failed(failure.report(), failure.cause());
    }
}
