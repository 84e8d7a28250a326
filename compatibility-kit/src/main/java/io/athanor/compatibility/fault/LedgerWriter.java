package io.athanor.compatibility.fault;

import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Shop;
import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that commits transactions of two rows each and says so, until it is killed; and what is in the database
 * then.
 */
final class LedgerWriter {

    private static final String FLUSHED = "flushed ";
    private static final String COMMITTED = "committed ";
    private static final int ROWS = 2;

    private LedgerWriter() {}

    /**
     * What a killed process left behind.
     *
     * @param acknowledged how many transactions said that they were committed
     * @param there the numbers of the transactions of which something is there
     * @param lost those acknowledged of which something is missing
     * @param partial those of which a part is there
     */
    record Outcome(int acknowledged, Set<Integer> there, List<Integer> lost, List<Integer> partial) {

        String text() {
            return "kept " + (acknowledged - lost.size()) + " of " + acknowledged + ", stray "
                    + (there.size() - acknowledged + lost.size());
        }
    }

    /** Kills the process when it has flushed a transaction, after some that are committed. */
    static Outcome killedBeforeCommit(Engine engine, String url, int transactions) throws Exception {
        return run(engine, url, transactions, FLUSHED + (transactions + 1));
    }

    /** Kills the process at some moment after it has committed some transactions. */
    static Outcome killedAtAnyMoment(Engine engine, String url, int transactions) throws Exception {
        return run(engine, url, Integer.MAX_VALUE, COMMITTED + transactions);
    }

    private static Outcome run(Engine engine, String url, int stopBefore, String killAt) throws Exception {
        Registry registry = Shop.registry();
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        Path temporary = Files.createTempDirectory("athanor-ledger");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.sqlite.tmpdir=" + temporary,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LedgerWriter.class.getName(),
                        url,
                        String.valueOf(stopBefore))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged += line.startsWith(COMMITTED) ? 1 : 0;
                if (line.equals(killAt)) {
                    long until = System.nanoTime() + ThreadLocalRandom.current().nextLong(2_000_000);
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    process.toHandle().destroyForcibly(); // SIGKILL, and its output can still be read
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
            remove(temporary);
        }
        Outcome outcome = look(engine, acknowledged);
        registry.metadata().dropAll(engine);
        return outcome;
    }

    private static Outcome look(Engine engine, int acknowledged) {
        Map<Integer, Integer> rows = new TreeMap<>();
        try (Session session = SessionFactory.of(engine, Shop.registry()).open()) {
            for (Customer customer : session.query(Customer.class).all()) {
                rows.merge(customer.getScore(), 1, Integer::sum);
            }
        }
        List<Integer> lost = new ArrayList<>();
        for (int number = 1; number <= acknowledged; number++) {
            if (rows.getOrDefault(number, 0) != ROWS) {
                lost.add(number);
            }
        }
        List<Integer> partial = rows.entrySet().stream()
                .filter(entry -> entry.getValue() != ROWS)
                .map(Map.Entry::getKey)
                .toList();
        return new Outcome(acknowledged, new TreeSet<>(rows.keySet()), lost, partial);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Commits transaction after transaction; beyond the number of the second argument it waits before the commit. */
    public static void main(String... arguments) throws IOException {
        int stopBefore = Integer.parseInt(arguments[1]);
        try (Engine engine = Engine.create(arguments[0])) {
            SessionFactory sessions = SessionFactory.of(engine, Shop.registry());
            for (int number = 1; ; number++) {
                try (Session session = sessions.open()) {
                    for (int row = 0; row < ROWS; row++) {
                        session.add(customer(number, row));
                    }
                    session.flush();
                    say(FLUSHED + number);
                    if (number > stopBefore && System.in.read() < 0) {
                        return;
                    }
                    session.commit();
                    say(COMMITTED + number);
                }
            }
        }
    }

    private static Customer customer(int number, int row) {
        Customer customer = new Customer("customer " + number + "/" + row);
        customer.setScore(number);
        return customer;
    }

    private static void say(@Nullable String line) {
        System.out.println(line);
        System.out.flush();
    }
}
