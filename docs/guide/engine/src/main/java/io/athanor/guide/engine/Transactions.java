package io.athanor.guide.engine;

import static io.athanor.engine.Retry.retry;
import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.update;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.Transaction;
import io.athanor.engine.TwoPhaseTransaction;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.sql.Insert;
import io.athanor.sql.Update;
import java.time.Duration;

/** Connections and transactions. */
final class Transactions {

    private final Output out;
    private final Engine engine;

    Transactions(Output out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    // tag::begin
    static Update played(String title) {
        return update(ALBUMS).set(ALBUMS.plays, ALBUMS.plays.plus(1)).where(ALBUMS.title.eq(title));
    }
    // end::begin

    void run() {
        begin();
        outcome();
        failing();
        asYouGo();
        scope();
        savepoint();
        retried();
        twoPhase();
        isolation();
        readOnly();
        out.end();
    }

    private void begin() {
        out.echoing("Transactions.begin");
        // tag::begin
        engine.begin(connection -> connection.execute(played("Tago Mago")));
        // end::begin
    }

    private void outcome() {
        out.silent("Transactions.outcome");
        // tag::outcome
        Long albums = engine.beginAndGet(connection -> connection
                .execute(select(count()).selectFrom(ALBUMS))
                .scalars(Long.class)
                .one());
        // end::outcome
        out.println(String.valueOf(albums));
    }

    private void failing() {
        out.echoing("Transactions.failing");
        // tag::failing
        try {
            engine.begin(connection -> {
                connection.execute(played("Autobahn"));
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
        }
        // end::failing
    }

    private void asYouGo() {
        out.echoing("Transactions.asYouGo");
        // tag::asYouGo
        try (Connection connection = engine.connect()) {
            connection.execute(played("Autobahn"));
            connection.commit();
            connection.execute(played("Neu! 75"));
        }
        // end::asYouGo
    }

    private void scope() {
        out.echoing("Transactions.scope");
        // tag::scope
        try (Connection connection = engine.connect();
                Transaction transaction = connection.begin()) {
            int rows = connection.execute(played("Future Days")).rowCount();
            if (rows == 1) {
                transaction.commit();
            }
        }
        // end::scope
    }

    private void savepoint() {
        out.echoing("Transactions.savepoint");
        // tag::savepoint
        Insert twice = insert(ALBUMS).value(ALBUMS.title, "Autobahn");
        engine.begin(connection -> {
            connection.execute(played("Autobahn"));
            try (Transaction attempt = connection.beginNested()) {
                connection.execute(twice);
                attempt.commit();
            } catch (IntegrityException e) {
                out.println("there already");
            }
        });
        // end::savepoint
    }

    private void retried() {
        out.echoing("Transactions.retried");
        // tag::retried
        engine.transaction(
                retry(3).withPauses(Duration.ofMillis(20), Duration.ofMillis(200))
                        .alsoOn(ErrorCode.LOCK_TIMEOUT),
                connection -> connection.execute(played("Tago Mago")));
        // end::retried
    }

    private void twoPhase() {
        out.silent("Transactions.twoPhase");
        try {
            both(engine, engine);
        } catch (ProgrammingException e) {
            out.println(e.getMessage());
        }
    }

    // tag::twoPhase
    /** Counts a play in two databases, or in none. */
    static void both(Engine one, Engine other) {
        try (Connection first = one.connect();
                TwoPhaseTransaction here = first.beginTwoPhase();
                Connection second = other.connect();
                TwoPhaseTransaction there = second.beginTwoPhase()) {
            first.execute(played("Autobahn"));
            second.execute(played("Autobahn"));
            here.prepare();
            there.prepare();
            here.commit();
            there.commit();
        }
    }
    // end::twoPhase

    private void isolation() {
        out.echoing("Transactions.isolation");
        // tag::isolation
        try (Connection connection = engine.connect().isolation(IsolationLevel.AUTOCOMMIT)) {
            connection.execute(played("Autobahn"));
        }
        ExecutionOptions strict = ExecutionOptions.NONE.withIsolation(IsolationLevel.SERIALIZABLE);
        try (Connection connection = engine.connect();
                Transaction transaction = connection.begin(strict)) {
            connection.execute(played("Autobahn"));
            transaction.commit();
        }
        // end::isolation
    }

    private void readOnly() {
        out.silent("Transactions.readOnly");
        // tag::readOnly
        Engine reading = engine.executionOptions(ExecutionOptions.NONE.withReadOnly(true));
        try {
            reading.begin(connection -> connection.execute(played("Autobahn")));
        } catch (DatabaseException e) {
            out.println(e.code());
        }
        // end::readOnly
    }
}
