package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes statements about classes. */
public final class ResultReader {

    private final LoadContext context;

    /** A reader for one session. */
    public ResultReader(LoadContext context) {
        this.context = context;
    }

    /** Reads all that a statement results in. */
    public void readAll(Statement statement, Map<String, ?> parameters, RowSink sink) {
        readAll(statement, parameters, false, sink);
    }

    /**
     * Reads all that a statement results in.
     *
     * @param refreshing whether objects that are in memory get the rows' values
     */
    public void readAll(Statement statement, Map<String, ?> parameters, boolean refreshing, RowSink sink) {
        read(RunningStatement.of(context, statement, parameters, refreshing ? new Refreshing(context) : null), sink);
    }

    /**
     * The relationship that a statement loads in such a way that its objects are complete only when all rows are read,
     * or null if it loads none so.
     */
    public @Nullable Relationship whole(Statement statement) {
        LoadContext at = context.loadingAt(statement);
        LoadPlan plan = at.cache()
                .compile(AskedCriteria.in(context, statement), at.translator())
                .attachment();
        return plan.whole() == null ? null : plan.whole().relationship();
    }

    /**
     * Executes a statement whose results are read in portions of so many rows.
     *
     * @param refreshing whether objects that are in memory get the rows' values
     */
    public EntityCursor open(Statement statement, Map<String, ?> parameters, int fetchSize, boolean refreshing) {
        return open(
                RunningStatement.of(context, statement, parameters, refreshing ? new Refreshing(context) : null),
                fetchSize);
    }

    /** Executes a statement whose compiled form is at hand, as {@link #open(Statement, Map, int, boolean)}. */
    public EntityCursor open(KnownStatement known, Map<String, ?> parameters, int fetchSize, boolean refreshing) {
        Statement statement = known.statement();
        return EntityCursor.of(
                context,
                context.query(known.compiled().bind(context.parameters(parameters)), fetchSize),
                known.compiled().attachment(),
                statement.resultColumns(),
                RunningStatement.of(context, statement, parameters, refreshing ? new Refreshing(context) : null));
    }

    private EntityCursor open(RunningStatement running, int fetchSize) {
        Statement statement = java.util.Objects.requireNonNull(running.statement());
        LoadContext at = context.loadingAt(statement);
        StatementCache.Prepared<LoadPlan> prepared =
                at.cache().prepare(statement, context.parameters(running.parameters()), at.translator());
        requireOneEngine(at, prepared.attachment());
        return EntityCursor.of(
                at, at.query(prepared.bound(), fetchSize), prepared.attachment(), statement.resultColumns(), running);
    }

    /** Refuses joins of what the strategies of relationships would have in the same rows, but is in another engine. */
    private static void requireOneEngine(LoadContext at, LoadPlan plan) {
        if (at.isOneOfSeveral()) {
            for (PlanItem item : plan.items()) {
                if (item instanceof EntityPlan entity) {
                    requireOneEngine(at, entity);
                }
            }
        }
    }

    private static void requireOneEngine(LoadContext at, EntityPlan owner) {
        for (EntityPlan.JoinedPlan joined : owner.joined()) {
            if (at.loadingAt(joined.relationship().target()) != at) {
                throw new UnsupportedQueryException("The relationship " + joined.relationship()
                        + " cannot be loaded by a join, since "
                        + joined.entity().mapper().name()
                        + " is bound to another engine. Load it by selectinload or lazyload.");
            }
            requireOneEngine(at, joined.entity());
        }
    }

    /** Reads all that a statement results in. */
    void read(RunningStatement running, RowSink sink) {
        try (EntityCursor cursor = open(running, 0)) {
            cursor.read(Integer.MAX_VALUE, sink);
        }
    }

    /** The objects of a SELECT of one class, all of whose values they get if they are refreshed. */
    List<Instrumented> objects(Select select, boolean refreshing) {
        List<Instrumented> objects = new ArrayList<>();
        read(
                refreshing
                        ? RunningStatement.ofRefresh(select, new Refreshing(context))
                        : RunningStatement.of(context, select, Map.of(), null),
                row -> objects.add((Instrumented) java.util.Objects.requireNonNull(row[0])));
        return objects;
    }

    /** The objects of a statement that was compiled before and selects one class. */
    List<Instrumented> objects(RelatedStatement statement, BoundSql bound, boolean refreshing) {
        requireOneEngine(context, statement.plan());
        List<Instrumented> objects = new ArrayList<>();
        try (EntityCursor cursor = EntityCursor.of(
                context,
                context.query(bound, 0),
                statement.plan(),
                List.of(),
                refreshing ? RunningStatement.ofLoader(new Refreshing(context)) : RunningStatement.ofLoader())) {
            cursor.read(Integer.MAX_VALUE, row -> objects.add((Instrumented) java.util.Objects.requireNonNull(row[0])));
        }
        return objects;
    }
}
