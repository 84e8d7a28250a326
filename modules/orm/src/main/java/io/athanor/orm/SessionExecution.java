package io.athanor.orm;

import io.athanor.engine.Result;
import io.athanor.orm.bulk.BulkExecution;
import io.athanor.orm.bulk.Changed;
import io.athanor.orm.bulk.EntityChange;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.load.AskedCriteria;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import java.util.List;
import java.util.Map;

/** Statements that a program executes in a session's transaction; what waits is flushed before. */
final class SessionExecution {

    private final Session session;

    SessionExecution(Session session) {
        this.session = session;
    }

    Result execute(Statement statement, Map<String, ?> parameters) {
        session.autoflush();
        Statement executed = AskedCriteria.in(session.context(), session.executed(statement));
        SessionEngines engines = session.engines();
        SessionContext at = engines == null ? session.context() : engines.of(executed, !(executed instanceof Select));
        return at.connection().execute(at.shared().translator().forProgram(executed), at.parameters(parameters));
    }

    Changed execute(EntityChange<?> change, Synchronization synchronization, Map<String, ?> parameters) {
        session.autoflush();
        return of(change).execute(change, synchronization, session.context().parameters(parameters));
    }

    <E> List<E> objects(EntityUpdate<E> update) {
        session.autoflush();
        return of(update).objects(update, session.context().parameters(Map.of()));
    }

    private BulkExecution of(EntityChange<?> change) {
        SessionEngines engines = session.engines();
        SessionContext at = engines == null
                ? session.context()
                : engines.of(session.mapperOf(change.entity().javaType()), true);
        return new BulkExecution(at, at, at.shared().returning());
    }
}
