package io.athanor.guide.orm;

import static io.athanor.orm.Inspection.inspect;
import static io.athanor.orm.option.LoaderOptions.undefer;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.StatelessSession;
import io.athanor.orm.error.StaleDataException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Versions, expressions, columns that come later, and rows by the thousand. */
final class Rows {

    private final Output out;
    private final SessionFactory sessions;

    Rows(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(new Stock("LP-1", 10), new Stock("LP-2", 4)));
            session.commit();
        }
        history();
        version();
        expression();
        deferred();
        update();
        bulk();
        stateless();
        out.end();
    }

    private static Stock first(Session session) {
        return session.get(Stock.class, "LP-1").orElseThrow();
    }

    private void history() {
        try (Session session = sessions.open()) {
            Stock stock = first(session);
            out.silent("Rows.history");
            // tag::history
            stock.setCopies(9);
            out.println(inspect(stock).history(Stock_.copies));
            out.println(inspect(stock).unloaded());
            // end::history
            out.end();
        }
    }

    private void version() {
        try (Session mine = sessions.open()) {
            Stock stock = first(mine);
            try (Session theirs = sessions.open()) {
                first(theirs).setCopies(3);
                theirs.flush();
            }
            out.echoing("Rows.version");
            // tag::version
            stock.setCopies(9);
            mine.commit();
            out.println(stock.getVersion());
            // end::version
            out.end();
        }
        try (Session session = sessions.open()) {
            Stock stock = first(session);
            session.connection().execute(io.athanor.sql.Sql.text("UPDATE stock SET version = 7 WHERE code = 'LP-1'"));
            out.silent("Rows.stale");
            // tag::stale
            stock.setCopies(8);
            try {
                session.flush();
            } catch (StaleDataException e) {
                out.println(e.getMessage());
            }
            // end::stale
            out.end();
        }
    }

    private void expression() {
        try (Session session = sessions.open()) {
            Stock stock = first(session);
            out.echoing("Rows.expression");
            // tag::expression
            session.set(stock, Stock_.copies, Stock_.copies.minus(1));
            session.flush();
            out.println(stock.getCopies());
            // end::expression
            out.end();
        }
    }

    private void deferred() {
        try (Session session = sessions.open()) {
            out.echoing("Rows.deferred");
            // tag::deferred
            Stock stock = session.get(Stock.class, "LP-1").orElseThrow();
            out.println(stock.getNotes());
            session.query(Stock.class)
                    .options(undefer(Stock_.notes))
                    .filter(Stock_.copies.lt(5))
                    .all();
            // end::deferred
            out.end();
        }
    }

    private void update() {
        try (Session session = sessions.open()) {
            Stock stock = first(session);
            out.echoing("Rows.update");
            // tag::update
            int rows = session.query(Stock.class)
                    .filter(Stock_.copies.ge(5))
                    .update(set -> set.set(Stock_.copies, Stock_.copies.plus(10)));
            out.println(rows + " row: " + stock.getCopies());
            session.query(Stock.class).filter(Stock_.copies.lt(5)).delete();
            // end::update
            out.end();
        }
    }

    private void bulk() {
        try (Session session = sessions.open()) {
            out.echoing("Rows.bulk");
            // tag::bulk
            session.bulk()
                    .insert(
                            Stock_.ENTITY,
                            List.of(Map.of("code", "CD-1", "copies", 2), Map.of("code", "CD-2", "copies", 5)));
            session.bulk().update(Stock_.ENTITY, List.of(Map.of("code", "CD-1", "copies", 3, "version", 1)));
            // end::bulk
            out.end();
        }
    }

    private void stateless() {
        out.silent("Rows.stateless");
        // tag::stateless
        try (StatelessSession session = sessions.openStateless()) {
            long rows = session.insertAll(IntStream.range(0, 10_000).mapToObj(i -> new Stock("MC-" + i, i)));
            out.println(rows);
            session.rollback();
        }
        // end::stateless
        out.end();
    }
}
