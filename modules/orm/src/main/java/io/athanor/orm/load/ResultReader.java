package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Element;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes statements about classes and reads their results. */
public final class ResultReader {

    private final LoadContext context;

    /** A reader for one session. */
    public ResultReader(LoadContext context) {
        this.context = context;
    }

    /** The objects that a statement of one class results in, each once. */
    public List<Object> objects(Statement statement, Map<String, ?> parameters) {
        List<@Nullable Object[]> rows = rows(statement, parameters);
        List<Object> objects = new ArrayList<>(rows.size());
        Object result = new Object();
        for (@Nullable Object[] row : rows) {
            Object object = row[0];
            if (object != null && EntityState.of(object).isFirstIn(result)) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** The rows that a statement results in, an object or value for each of its columns. */
    public List<@Nullable Object[]> rows(Statement statement, Map<String, ?> parameters) {
        StatementCache.Prepared<LoadPlan> prepared =
                context.cache().prepare(statement, parameters, context.translator());
        return execute(
                statement.resultColumns(), prepared.bound(), prepared.attachment(), false, statement, parameters);
    }

    /** The objects of a loader's statement, which selects one class. */
    List<Instrumented> related(BoundSql bound, LoadPlan plan, boolean refreshing) {
        UniqueObjects<Instrumented> objects = new UniqueObjects<>();
        for (@Nullable Object[] row : execute(List.of(), bound, plan, refreshing, null, Map.of())) {
            if (row[0] instanceof Instrumented entity) {
                objects.add(entity);
            }
        }
        return objects.list();
    }

    /** The rows of a loader's statement. */
    List<@Nullable Object[]> relatedRows(Statement statement, Map<String, ?> parameters, Location location) {
        StatementCache.Prepared<LoadPlan> prepared = context.cache()
                .prepare(statement, parameters, context.translator().at(location));
        return execute(List.of(), prepared.bound(), prepared.attachment(), false, null, Map.of());
    }

    private List<@Nullable Object[]> execute(
            List<? extends Element> columns,
            BoundSql bound,
            LoadPlan plan,
            boolean refreshing,
            @Nullable Statement statement,
            Map<String, ?> parameters) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<EntityReader> readers = new ArrayList<>();
        try (RowCursor cursor = context.query(bound)) {
            try {
                LoadPlan resolved = plan.byName()
                        ? NamedColumns.resolve(
                                context.mappings(),
                                context.types(),
                                columns,
                                cursor.row().getMetaData())
                        : plan;
                read(cursor, resolved, readers, rows, refreshing);
            } catch (SQLException e) {
                throw cursor.failure(e);
            } catch (RowReadException e) {
                throw cursor.failure(e.sqlException());
            }
        }
        finish(readers, statement, parameters);
        return rows;
    }

    private void read(
            RowCursor cursor,
            LoadPlan plan,
            List<EntityReader> readers,
            List<@Nullable Object[]> rows,
            boolean refreshing)
            throws SQLException {
        ResultSet row = cursor.row();
        List<PlanItem> items = plan.items();
        @Nullable EntityReader[] readerOf = new EntityReader[items.size()];
        for (int i = 0; i < readerOf.length; i++) {
            if (items.get(i) instanceof EntityPlan entity) {
                EntityReader reader = new EntityReader(entity, context, row, refreshing);
                readerOf[i] = reader;
                readers.add(reader);
            }
        }
        while (cursor.next()) {
            @Nullable Object[] values = new Object[readerOf.length];
            for (int i = 0; i < values.length; i++) {
                EntityReader reader = readerOf[i];
                if (reader != null) {
                    values[i] = reader.read();
                } else if (items.get(i) instanceof ValuePlan value) {
                    values[i] = value.codec().read(row, value.position());
                }
            }
            rows.add(values);
        }
    }

    private void finish(List<EntityReader> readers, @Nullable Statement statement, Map<String, ?> parameters) {
        for (EntityReader reader : readers) {
            finishJoined(reader);
        }
        for (EntityReader reader : readers) {
            loadAfterwards(reader, statement, parameters);
        }
    }

    private static void finishJoined(EntityReader reader) {
        for (JoinedReader joined : reader.joined()) {
            joined.finish();
            finishJoined(joined.related());
        }
    }

    private void loadAfterwards(EntityReader reader, @Nullable Statement statement, Map<String, ?> parameters) {
        for (AfterwardsPlan plan : reader.plan().afterwards()) {
            new AfterwardsLoader(context, this, plan, statement, parameters).load(reader.loaded());
        }
        for (JoinedReader joined : reader.joined()) {
            loadAfterwards(joined.related(), null, parameters);
        }
    }
}
