package io.athanor.orm.bulk;

import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.evaluate.Evaluator;
import io.athanor.orm.evaluate.NotEvaluable;
import io.athanor.orm.flush.FlushContext;
import io.athanor.orm.load.EntityStatement;
import io.athanor.orm.load.LoadContext;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.session.KeyedMaps;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Executes changes of many rows, and tells the objects in memory. */
public final class BulkExecution {

    private final LoadContext load;
    private final FlushContext flush;
    private final ReturningSupport support;

    /** Executions of one session. */
    public BulkExecution(LoadContext load, FlushContext flush, ReturningSupport support) {
        this.load = load;
        this.flush = flush;
        this.support = support;
    }

    /**
     * Executes a change.
     *
     * @throws UnsupportedQueryException if the objects in memory cannot be told in the way that is asked for
     */
    public Changed execute(EntityChange<?> change, Synchronization synchronization, Map<String, ?> parameters) {
        TableChange table = TableChange.of(change, load);
        Statement statement = change.returning().isEmpty()
                ? table.statement()
                : load.translator().plain(table.returning(change.returning()));
        if (synchronization == Synchronization.NONE) {
            return run(statement, parameters);
        }
        requireNoKey(table);
        Mapper mapper = table.mapper();
        Evaluator evaluator = Evaluator.asDatabases(new ColumnLeaves(mapper), parameters);
        Matches matches = new Matches(load, flush, mapper);
        Evaluation criterion = synchronization == Synchronization.FETCH
                ? null
                : criterion(table, evaluator, synchronization == Synchronization.EVALUATE);
        if (criterion != null) {
            List<Match> found = matches.byCriterion(criterion);
            Changed changed = run(statement, parameters);
            tell(table, evaluator, found);
            return changed;
        }
        List<Row> keys =
                change.returning().isEmpty() && support.mayReturn(change) ? returned(change, table, parameters) : null;
        if (keys != null) {
            tell(table, evaluator, matches.byKeys(keys));
            return new Changed(keys.size(), List.of());
        }
        List<Match> found = matches.byKeys(matches.keys(table.where(), parameters));
        Changed changed = run(statement, parameters);
        tell(table, evaluator, found);
        return changed;
    }

    private @Nullable Evaluation criterion(TableChange table, Evaluator evaluator, boolean demanded) {
        try {
            return evaluator.all(table.criteria());
        } catch (NotEvaluable e) {
            if (demanded) {
                throw new UnsupportedQueryException("The criteria of the change of "
                        + table.mapper().name() + " cannot be evaluated in Java, because of " + e.getMessage()
                        + ". Ask for Synchronization.FETCH, AUTO or NONE.");
            }
            return null;
        }
    }

    private static void requireNoKey(TableChange table) {
        for (MappedColumn column : table.columns().keySet()) {
            if (column.isKey()) {
                throw new UnsupportedQueryException("The UPDATE of "
                        + table.mapper().name()
                        + " sets the primary key attribute " + column.name() + ", and objects in memory are known by"
                        + " their keys. Change the objects, or ask for Synchronization.NONE and expunge them.");
            }
        }
    }

    private Changed run(Statement statement, Map<String, ?> parameters) {
        try (Result result = flush.connection().execute(statement, parameters)) {
            if (!result.returnsRows()) {
                return new Changed(result.rowCount(), List.of());
            }
            List<Row> rows = result.all();
            return new Changed(rows.size(), rows);
        }
    }

    /** Executes a change that returns the keys of its rows, or null if the database cannot. */
    private @Nullable List<Row> returned(EntityChange<?> change, TableChange table, Map<String, ?> parameters) {
        Statement statement = table.returning(Matches.keyColumns(table.mapper()));
        try {
            load.cache().compile(statement);
        } catch (CompileException e) {
            support.refused(change);
            return null;
        }
        return run(statement, parameters).rows();
    }

    private void tell(TableChange table, Evaluator evaluator, List<Match> found) {
        PersistenceContext objects = flush.objects();
        if (!table.columns().isEmpty()) {
            new NewValues(table, evaluator).apply(found, objects);
            Set<Class<?>> changed = new LinkedHashSet<>();
            found.forEach(match -> changed.add(match.entity().getClass()));
            KeyedMaps.rekey(objects, flush.mappings(), changed);
            return;
        }
        for (Match match : found) {
            if (match.certain()) {
                objects.deleted(match.state(), flush.mapper(match.state()));
                objects.settled(List.of(match.state()));
            } else {
                objects.expire(match.state());
            }
        }
    }

    /** Executes an UPDATE and gives the objects of its rows, filled with what the rows hold now. */
    public <E> List<E> objects(EntityUpdate<E> update, Map<String, ?> parameters) {
        TableChange table = TableChange.of(update, load);
        requireNoKey(table);
        HierarchyChange hierarchy = HierarchyChange.of(table.mapper());
        if (hierarchy != null) {
            hierarchy.requireWholeObjects();
        }
        if (!update.returning().isEmpty()) {
            throw new UnsupportedQueryException(
                    "The UPDATE of " + table.mapper().name()
                            + " returns something of its own, so it cannot return objects. Leave out "
                            + "returning(), or execute it"
                            + " for rows.");
        }
        Class<E> type = update.entity().javaType();
        List<E> objects = new ArrayList<>();
        load.reader()
                .readAll(
                        new EntityStatement(
                                List.of(update.entity()),
                                List.of(),
                                table.returning(List.of(table.mapper().table()))),
                        parameters,
                        true,
                        row -> objects.add(type.cast(Objects.requireNonNull(row[0]))));
        return objects;
    }
}
