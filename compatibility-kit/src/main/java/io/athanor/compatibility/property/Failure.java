package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A program that fails, as small as it could be made.
 *
 * @param program the program
 * @param outcome what came of it
 */
record Failure(Program program, Outcome outcome) {

    /** Shrinks a program that fails: its steps, and the associations that its classes show. */
    static Failure of(Program failing, Function<Program, Outcome> runner) {
        Program smallest = shrinkSteps(failing, runner);
        for (Association association : Association.values()) {
            Program without = smallest.without(association);
            if (runner.apply(without).failed()) {
                smallest = without;
            }
        }
        smallest = shrinkSteps(smallest, runner);
        return new Failure(smallest, runner.apply(smallest));
    }

    private static Program shrinkSteps(Program failing, Function<Program, Outcome> runner) {
        return failing.with(Shrinker.shrink(failing.steps(), steps -> {
            Outcome outcome = runner.apply(failing.with(steps));
            return outcome.failed() ? Optional.of(outcome.executed()) : Optional.empty();
        }));
    }

    /** The mapping, the steps and the failure, to be read by people. */
    String report() {
        StringBuilder report = new StringBuilder("the program of the seed ")
                .append(program.seed())
                .append(" fails; as short as it gets:\n");
        program.mapping()
                .toString()
                .lines()
                .forEach(line -> report.append("    ").append(line).append('\n'));
        report.append("    ")
                .append(program.autoflush() ? "queries flush first" : "queries do not flush first")
                .append('\n');
        int number = 0;
        for (String line : outcome.lines()) {
            report.append(String.format("  %2d. %s%n", ++number, line));
        }
        return report.append("  => ").append(cause()).toString();
    }

    Throwable cause() {
        return Objects.requireNonNull(outcome.failure());
    }
}
