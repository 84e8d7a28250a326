package io.athanor.guide.orm;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionListener;
import io.athanor.orm.event.AttributeChange;
import io.athanor.orm.event.RowChange;
import java.util.List;

/** What a program is told of. */
final class Events {

    private final Output out;
    private final SessionFactory sessions;

    Events(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        out.silent("Events.audit");
        // tag::audit
        SessionListener audit = new SessionListener() {
            @Override
            public void changed(Session session, Object entity, RowChange change, List<AttributeChange> changes) {
                for (AttributeChange each : changes) {
                    out.println(change + " " + each.attribute() + ": " + each.before() + " -> " + each.after());
                }
            }
        };
        try (Session session = sessions.listening(audit).open()) {
            Stock stock = new Stock("EP-1", 3);
            session.add(stock);
            session.flush();
            stock.setCopies(2);
            session.commit();
        }
        // end::audit
        out.silent("Events.afterCommit");
        // tag::afterCommit
        try (Session session = sessions.open()) {
            session.add(new Stock("EP-2", 1));
            session.afterCommit(() -> out.println("EP-2 is in stock"));
            session.rollback();
            session.add(new Stock("EP-3", 1));
            session.afterCommit(() -> out.println("EP-3 is in stock"));
            session.commit();
        }
        // end::afterCommit
        out.end();
    }
}
