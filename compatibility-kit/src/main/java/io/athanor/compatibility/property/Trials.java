package io.athanor.compatibility.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * How many random programs are tried, and which. Each has a seed of its own, counted from a first one that is another
 * each time: {@code -Dathanor.seed=S} tries those from that seed again, {@code -Dathanor.programs=N} tries more or
 * fewer, and {@code -Dathanor.failures=N} goes on until so many have failed.
 */
final class Trials {

    private final long firstSeed;
    private final int programs;
    private final int mostFailures;

    private Trials(long firstSeed, int programs, int mostFailures) {
        this.firstSeed = firstSeed;
        this.programs = programs;
        this.mostFailures = mostFailures;
    }

    /** So many programs from any seed, unless the command says otherwise. */
    static Trials of(int programs) {
        return new Trials(
                Long.getLong("athanor.seed", new Random().nextInt(1_000_000_000)),
                Integer.getInteger("athanor.programs", programs),
                Integer.getInteger("athanor.failures", 1));
    }

    /**
     * Tries programs.
     *
     * @param what names them in the output
     * @param trial runs the program of a seed, and reports its failure if it fails
     */
    void run(String what, LongFunction<Optional<Failed>> trial) {
        System.out.println(programs + " " + what + " from the seed " + firstSeed);
        List<Failed> failures = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + programs && failures.size() < mostFailures; seed++) {
            trial.apply(seed).ifPresent(failures::add);
        }
        if (!failures.isEmpty()) {
            AssertionError error = new AssertionError(
                    String.join("\n\n", failures.stream().map(Failed::report).toList()),
                    failures.get(0).cause());
            failures.stream().skip(1).map(Failed::cause).forEach(error::addSuppressed);
            throw error;
        }
    }

    /**
     * A program that failed.
     *
     * @param report what it does, and the seed
     * @param cause why it failed
     */
    record Failed(String report, Throwable cause) {}
}
