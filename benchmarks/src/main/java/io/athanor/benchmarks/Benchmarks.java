package io.athanor.benchmarks;

import java.io.PrintStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints each time as a ratio to the hand-written program or the peer that does the same work.
 * It takes JMH's own options.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs all benchmarks, or those that JMH's options name. */
    public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given).shouldFailOnError(true);
        boolean postgresql = System.getenv(Shop.POSTGRESQL) != null;
        if (postgresql && !given.getParameter("database").hasValue()) {
            options.param("database", "sqlite", "postgresql");
        }
        PrintStream out = System.out;
        RatioTable.of(new Runner(options.build()).run()).print(out);
        if (!postgresql) {
            out.println("PostgreSQL was left out: " + Shop.POSTGRESQL + " does not name a database.");
        }
    }
}
