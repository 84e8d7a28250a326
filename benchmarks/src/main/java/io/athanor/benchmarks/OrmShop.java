package io.athanor.benchmarks;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;

/** A shop that is worked on by sessions. */
@SuppressWarnings("NullAway.Init") // opened before anything else
public class OrmShop extends Shop {

    private SessionFactory sessions;

    @Override
    protected void opened() {
        sessions = SessionFactory.of(engine(), registry());
    }

    final Session session() {
        return sessions.open();
    }
}
