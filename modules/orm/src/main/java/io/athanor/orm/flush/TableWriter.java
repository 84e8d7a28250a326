package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.orm.error.RowCountException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.SqlType;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends the rows of a plan; neighbours of one table with the same columns go together. */
final class TableWriter {

    private static final BitSet NO_COLUMNS = new BitSet(0);

    private final FlushContext context;
    private final KeyChanges keyChanges;

    TableWriter(FlushContext context, KeyChanges keyChanges) {
        this.context = context;
        this.keyChanges = keyChanges;
    }

    /** Sends some of a group's rows, which have the same columns. */
    @FunctionalInterface
    private interface Sender {
        void send(BitSet columns, List<RowAction> actions);
    }

    /** What an UPDATE assigns to a row. */
    @FunctionalInterface
    private interface Assignment {

        /** The values by the slots of their columns, and room for some more. */
        @Nullable Object[] values(RowAction action, int more);
    }

    /** Inserts and updates rows of one table: the updates first, which may free what an insert needs. */
    void save(Mapper mapper, List<RowAction> actions) {
        TableStatements statements = context.statements().of(mapper);
        for (RowAction action : actions) {
            fillKeys(statements, action);
        }
        RowVersions versions = RowVersions.of(context, statements, mapper.version());
        if (versions != null) {
            versions.learn(actions);
        }
        ExpressionWriter expressions = ExpressionWriter.of(context, mapper, statements);
        Batch updates = new Batch((columns, batch) -> update(mapper, statements, columns, batch, true));
        Batch inserts = new Batch((columns, batch) -> insert(mapper, statements, columns, batch));
        BitSet columns = new BitSet(mapper.columns().size());
        for (RowAction action : actions) {
            if (!action.isInsert()) {
                columns.clear();
                changedColumns(mapper, statements.defaults(), action, columns, expressions);
                if (versions != null) {
                    versions.advance(action, columns);
                }
                if (expressions != null && expressions.isFor(action)) {
                    updates.flush();
                    int[] counts = {expressions.update(action, columns, versions)};
                    check(mapper, "UPDATE", List.of(action), counts, versions);
                    updated(mapper, statements, columns, List.of(action), true);
                } else {
                    updates.add(action, columns);
                }
            }
        }
        updates.flush();
        for (RowAction action : actions) {
            if (action.isInsert()) {
                statements.defaults().fillInserted(mapper, action.entity);
                if (versions != null) {
                    versions.begin(action);
                }
                columns.clear();
                insertedColumns(mapper, statements.defaults(), action, columns);
                if (expressions != null && expressions.isFor(action)) {
                    inserts.flush();
                    expressions.add(action, columns);
                    boolean generated = isKeyGenerated(mapper, columns);
                    expressions.insert(action, columns, generated);
                    inserted(mapper, statements, columns, List.of(action), generated);
                } else {
                    inserts.add(action, columns);
                }
            }
        }
        inserts.flush();
    }

    /** Collects neighbours with the same columns. */
    private static final class Batch {

        private final Sender sender;
        private List<RowAction> actions = new ArrayList<>();
        private @Nullable BitSet columns;

        Batch(Sender sender) {
            this.sender = sender;
        }

        /** Takes in an action; the set of columns is the caller's to reuse. */
        void add(RowAction action, BitSet own) {
            if (own.isEmpty() && !action.isInsert()) {
                return;
            }
            if (columns == null || !columns.equals(own)) {
                flush();
                columns = (BitSet) own.clone();
            }
            actions.add(action);
        }

        void flush() {
            BitSet known = columns;
            if (known != null && !actions.isEmpty()) {
                sender.send(known, actions);
                actions = new ArrayList<>();
            }
        }
    }

    /** Copies the keys of rows that are there by now into the foreign keys of one that refers to them. */
    private static void fillKeys(TableStatements statements, RowAction action) {
        for (KeySync sync : statements.syncs()) {
            sync.beforeWrite(action);
        }
        for (RowAction.KeyCopy copy : action.copies()) {
            for (ColumnPair pair : copy.pairs()) {
                if (!action.isPostponed(pair.remote())) {
                    RowAction parent = copy.parent();
                    KeySync.copy(
                            action.state,
                            action.entity,
                            pair.remote(),
                            KeyValues.present(parent.state, parent.entity, pair.local()));
                }
            }
        }
    }

    /** All columns but those that have no value yet and get one from the database or the statement. */
    private static void insertedColumns(Mapper mapper, ColumnDefaults defaults, RowAction action, BitSet columns) {
        for (MappedColumn mapped : mapper.columns()) {
            boolean sent = mapped.isKey()
                    ? mapper.primaryKey().isSet(action.entity, mapped)
                    : !defaults.isLeftOut(action.entity, mapped);
            if (sent) {
                columns.set(mapped.slot());
            }
        }
    }

    private void insert(Mapper mapper, TableStatements statements, BitSet columns, List<RowAction> actions) {
        List<@Nullable Object[]> rows = new ArrayList<>(actions.size());
        for (RowAction action : actions) {
            rows.add(values(mapper, action, columns, 0));
        }
        boolean generated = isKeyGenerated(mapper, columns);
        if (generated) {
            List<@Nullable Object[]> keys = context.connection().insertReturning(statements.keyedInsert(columns), rows);
            for (int i = 0; i < actions.size(); i++) {
                mapper.primaryKey().set(actions.get(i).entity, keys.get(i));
            }
        } else {
            send(statements.insert(context.cache(), columns), rows);
        }
        inserted(mapper, statements, columns, actions, generated);
    }

    private static boolean isKeyGenerated(Mapper mapper, BitSet columns) {
        return !mapper.primaryKey().columns().stream().allMatch(key -> columns.get(key.slot()));
    }

    private void inserted(
            Mapper mapper, TableStatements statements, BitSet columns, List<RowAction> actions, boolean generated) {
        for (RowAction action : actions) {
            Object key = Objects.requireNonNull(mapper.primaryKey().of(action.entity));
            context.objects().inserted(action.state, mapper, action.entity, key, generated);
            statements.defaults().expireInserted(mapper, action.state, columns);
        }
        readVersions(mapper, statements, actions);
    }

    private static @Nullable Object[] values(Mapper mapper, RowAction action, BitSet columns, int more) {
        @Nullable Object[] values = new Object[columns.cardinality() + more];
        int next = 0;
        for (int slot = columns.nextSetBit(0); slot >= 0; slot = columns.nextSetBit(slot + 1)) {
            values[next++] = action.value(mapper.columns().get(slot));
        }
        return values;
    }

    private static void changedColumns(
            Mapper mapper,
            ColumnDefaults defaults,
            RowAction action,
            BitSet changed,
            @Nullable ExpressionWriter expressions) {
        if (action.replaced() != null) {
            for (MappedColumn mapped : mapper.columns()) {
                if (!mapped.isKey() && !defaults.isNeverSent(mapped)) {
                    changed.set(mapped.slot());
                }
            }
            return;
        }
        EntityState state = action.state;
        for (MappedColumn mapped : mapper.columns()) {
            int attribute = mapped.attribute();
            if (state.isChanged(attribute)
                    && !defaults.isNeverSent(mapped)
                    && !action.isPostponed(mapped)
                    && state.isLoaded(attribute)
                    && !same(mapped.column().type(), state.committed(attribute), mapped.get(action.entity))) {
                changed.set(mapped.slot());
            }
        }
        if (expressions != null) {
            expressions.add(action, changed);
        }
        action.addRewritten(changed);
        defaults.fillUpdated(mapper, state, action.entity, changed);
    }

    /** Whether the type takes the committed value for the present one. */
    static <T> boolean same(SqlType<T> type, @Nullable Object committed, @Nullable Object present) {
        if (committed == present) {
            return true;
        }
        return committed != null
                && present != null
                && committed != EntityState.UNKNOWN
                && type.same(type.javaType().cast(committed), type.javaType().cast(present));
    }

    private void update(
            Mapper mapper, TableStatements statements, BitSet columns, List<RowAction> actions, boolean whole) {
        changeRows(
                mapper,
                statements,
                "UPDATE",
                columns,
                actions,
                (action, more) -> values(mapper, action, columns, more));
        updated(mapper, statements, columns, actions, whole);
    }

    private void updated(
            Mapper mapper, TableStatements statements, BitSet columns, List<RowAction> actions, boolean whole) {
        boolean keyed = mapper.primaryKey().columns().stream().anyMatch(key -> columns.get(key.slot()));
        for (RowAction action : actions) {
            RowAction replaced = action.replaced();
            if (replaced != null && action.state.isWithoutRow()) {
                context.objects().switched(action.state, mapper, action.entity, replaced.state);
            }
            if (whole) {
                statements.defaults().expireUpdated(mapper, action.state, columns);
            }
            if (keyed) {
                context.objects().updated(action.state, mapper, action.entity);
                keyChanges.afterUpdate(action);
            }
        }
        readVersions(mapper, statements, actions);
    }

    /** Sends the UPDATE or DELETE of rows of one class, each of which must be there in the version that is known. */
    private void changeRows(
            Mapper mapper,
            TableStatements statements,
            String what,
            BitSet columns,
            List<RowAction> actions,
            Assignment assigned) {
        RowVersions versions = RowVersions.of(context, statements, mapper.version());
        StatementCache cache = context.cache();
        if (versions == null) {
            CompiledSql sql = columns.isEmpty() ? statements.delete(cache) : statements.update(cache, columns);
            check(mapper, what, actions, send(sql, rows(mapper, actions, assigned, null)), null);
            return;
        }
        List<RowAction> unversioned = versions.withoutVersion(actions);
        List<RowAction> versioned = actions;
        if (!unversioned.isEmpty()) {
            versioned = new ArrayList<>(actions);
            versioned.removeAll(unversioned);
            CompiledSql sql = columns.isEmpty()
                    ? statements.unversionedDelete(cache)
                    : statements.unversionedUpdate(cache, columns);
            check(mapper, what, unversioned, send(sql, rows(mapper, unversioned, assigned, null)), versions);
        }
        if (!versioned.isEmpty()) {
            CompiledSql sql = columns.isEmpty() ? statements.delete(cache) : statements.update(cache, columns);
            List<@Nullable Object[]> rows = rows(mapper, versioned, assigned, versions);
            // A driver that counts no batches counts the rows of single statements.
            int portion = context.countsBatches() ? rows.size() : 1;
            for (int i = 0; i < rows.size(); i += portion) {
                int[] counts = send(sql, rows.subList(i, i + portion));
                check(mapper, what, versioned.subList(i, i + portion), counts, versions);
            }
        }
    }

    /** What is assigned to each row, then its key, then its version. */
    private static List<@Nullable Object[]> rows(
            Mapper mapper, List<RowAction> actions, Assignment assigned, @Nullable RowVersions versions) {
        int more = mapper.primaryKey().size() + (versions == null ? 0 : 1);
        List<@Nullable Object[]> rows = new ArrayList<>(actions.size());
        for (RowAction action : actions) {
            @Nullable Object[] row = assigned.values(action, more);
            mapper.primaryKey().copy(action.rowKey(), row, row.length - more);
            if (versions != null) {
                row[row.length - 1] = versions.expected(action);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Takes note of the versions that rows have now, which the database tells where it makes them. */
    private void readVersions(Mapper mapper, TableStatements statements, List<RowAction> actions) {
        MappedVersion version = mapper.version();
        RowVersions versions = RowVersions.of(context, statements, version);
        if (version != null && versions != null) {
            if (version.isMadeByServer()) {
                FormerValues.readBack(context, List.of(version.column()), actions);
            }
            versions.written(actions);
        }
    }

    /** Writes what was left out of rows when they were inserted or updated. */
    void complete(Mapper mapper, List<ColumnsOfRow> rows) {
        TableStatements statements = context.statements().of(mapper);
        RowVersions versions = RowVersions.of(context, statements, mapper.version());
        Batch batch = new Batch((columns, actions) -> update(mapper, statements, columns, actions, false));
        for (ColumnsOfRow row : rows) {
            row.action().arrive();
            fillKeys(statements, row.action());
            // A row that was just inserted begins with one version, however many statements that takes.
            batch.add(
                    row.action(),
                    versions == null || row.action().isInsert() ? row.columns() : advanced(versions, row));
        }
        batch.flush();
    }

    private static BitSet advanced(RowVersions versions, ColumnsOfRow row) {
        BitSet columns = (BitSet) row.columns().clone();
        versions.advance(row.action(), columns);
        return columns;
    }

    /** Sets columns to NULL, for a while or before the row is deleted. */
    void release(Mapper mapper, List<ColumnsOfRow> rows) {
        TableStatements statements = context.statements().of(mapper);
        RowVersions versions = RowVersions.of(context, statements, mapper.version());
        if (versions != null) {
            versions.learn(rows.stream().map(ColumnsOfRow::action).toList());
        }
        Batch batch = new Batch((columns, actions) -> {
            changeRows(
                    mapper,
                    statements,
                    "UPDATE",
                    columns,
                    actions,
                    (action, more) -> released(mapper, action, columns, more));
            readVersions(mapper, statements, actions);
        });
        rows.forEach(row -> {
            row.action().rewrite(row.columns());
            batch.add(row.action(), versions == null ? row.columns() : advanced(versions, row));
        });
        batch.flush();
    }

    /** NULL for each column but the version. */
    private static @Nullable Object[] released(Mapper mapper, RowAction action, BitSet columns, int more) {
        @Nullable Object[] values = new Object[columns.cardinality() + more];
        MappedVersion version = mapper.version();
        if (version != null && columns.get(version.column().slot())) {
            values[columns.get(0, version.column().slot()).cardinality()] =
                    version.column().get(action.entity);
        }
        return values;
    }

    /** Deletes rows of one table. */
    void delete(Mapper mapper, List<RowAction> actions) {
        TableStatements statements = context.statements().of(mapper);
        RowVersions versions = RowVersions.of(context, statements, mapper.version());
        if (versions != null) {
            versions.learn(actions);
        }
        changeRows(mapper, statements, "DELETE", NO_COLUMNS, actions, (action, more) -> new Object[more]);
        actions.forEach(action -> context.objects().deleted(action.state, mapper));
    }

    /** Deletes rows of an association table. */
    void unlink(LinkChanges.OfTable links) {
        List<@Nullable Object[]> rows = links.removedRows();
        if (rows.isEmpty()) {
            return;
        }
        int[] counts = send(context.statements().linkDelete(context.cache(), links.table, links.columns), rows);
        for (int i = 0; i < counts.length && context.checksRowCounts(); i++) {
            if (counts[i] == 0) {
                throw new StaleDataException("The row " + Arrays.toString(rows.get(i)) + " of the association table \""
                        + links.table.name() + "\" is gone: somebody else deleted it. Roll back, and load the objects"
                        + " again.");
            }
        }
    }

    /** Inserts rows of an association table. */
    void link(LinkChanges.OfTable links) {
        List<@Nullable Object[]> rows = links.addedRows();
        if (!rows.isEmpty()) {
            send(context.statements().linkInsert(context.cache(), links.table, links.columns), rows);
        }
    }

    private int[] send(CompiledSql sql, List<@Nullable Object[]> rows) {
        Connection connection = context.connection();
        if (rows.size() == 1) {
            try (Result result = connection.execute(sql.bindPositions(rows.get(0)))) {
                return new int[] {result.rowCount()};
            }
        }
        return connection.executeBatch(sql, rows);
    }

    private void check(
            Mapper mapper, String what, List<RowAction> actions, int[] counts, @Nullable RowVersions versions) {
        if (!context.checksRowCounts() || versions == null && counts.length > 1 && !context.countsBatches()) {
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.SUCCESS_NO_INFO && versions != null) {
                throw RowCountException.of(mapper.name());
            }
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                RowAction action = actions.get(i);
                throw new StaleDataException(what + " of " + action.state
                        + (versions == null ? "" : versions.missed(action)) + " in table \""
                        + mapper.table().name() + "\" matched " + counts[i] + " rows in place of one: somebody else "
                        + (versions == null ? "" : "changed or ")
                        + "deleted the row. Roll back, and load the object again.");
            }
        }
    }
}
