package io.athanor.orm;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.load.EntityCursor;
import io.athanor.orm.load.KnownStatement;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement in a session, whose rows become results.
 *
 * @param session the session
 * @param statement the statement about classes
 * @param known its compiled form where it is known already, or null
 * @param settings how it is executed
 * @param result makes a result of a row
 * @param <T> a result
 */
record QueryRun<T>(
        Session session,
        Statement statement,
        @Nullable KnownStatement known,
        QuerySettings settings,
        Function<@Nullable Object[], T> result) {

    /** The number of rows that a stream reads at a time where nothing else is said. */
    private static final int PORTION = 1000;

    boolean isInPortions() {
        return settings.portion() > 0;
    }

    List<T> all() {
        List<T> results = new ArrayList<>();
        if (isInPortions()) {
            try (Portions<T> portions = portions()) {
                portions.forEachRemaining(results::add);
            }
            return results;
        }
        session.autoflush();
        session.context().within(settings.timeout(), () -> {
            try (EntityCursor cursor = open(0)) {
                cursor.read(Integer.MAX_VALUE, row -> results.add(result.apply(row)));
            }
        });
        return results;
    }

    Portions<T> portions() {
        session.autoflush();
        Relationship whole = known == null ? session.reader().whole(statement) : known.whole();
        if (whole != null && isInPortions()) {
            throw new UnsupportedQueryException("yieldPer() reads portions of results, and the query loads " + whole
                    + " in a way that is complete only when all rows are read. Load it by selectinload, or leave out"
                    + " yieldPer().");
        }
        int portion = whole != null ? Integer.MAX_VALUE : isInPortions() ? settings.portion() : PORTION;
        List<EntityCursor> opened = new ArrayList<>(1);
        session.context().within(settings.timeout(), () -> opened.add(open(whole == null ? portion : 0)));
        return new Portions<>(session.context(), settings.timeout(), opened.get(0), portion, result);
    }

    private EntityCursor open(int fetchSize) {
        return known == null
                ? session.reader().open(statement, settings.parameters(), fetchSize, settings.refreshing())
                : session.reader().open(known, settings.parameters(), fetchSize, settings.refreshing());
    }
}
