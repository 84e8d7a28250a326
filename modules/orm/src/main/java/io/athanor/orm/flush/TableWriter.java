package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.error.RowCountException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Table;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.SqlType;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Sends some of a group's rows, which have the same columns of one table. */
    @FunctionalInterface
    private interface Sender {
        void send(TableStatements statements, BitSet columns, List<RowAction> actions);
    }

    /** What an UPDATE assigns to a row. */
    @FunctionalInterface
    private interface Assignment {

        /** The values by the slots of their columns, and room for some more. */
        @Nullable Object[] values(RowAction action, int more);
    }

    /** Inserts and updates rows of one class, or of the classes of a hierarchy, table by table. */
    void save(Mapper mapper, List<RowAction> actions) {
        for (RowAction action : actions) {
            fillKeys(action);
        }
        learnVersions(mapper, actions);
        if (mapper.children().isEmpty()) {
            save(actions, null);
            return;
        }
        context.statements().tables(mapper).forEach(table -> save(actions, table));
        for (RowAction action : actions) {
            RowAction replaced = action.replaced();
            if (replaced != null && action.state.isWithoutRow()) {
                context.objects().switched(action.state, action.mapper, action.entity, replaced.state);
            }
        }
    }

    /** Sees to it that the version of each row that exists is known. */
    private void learnVersions(Mapper mapper, List<RowAction> actions) {
        if (mapper.children().isEmpty()) {
            learnVersions(mapper.version(), actions);
            return;
        }
        Map<MappedVersion, List<RowAction>> versioned = new LinkedHashMap<>();
        for (RowAction action : actions) {
            MappedVersion version = action.mapper.version();
            if (version != null) {
                versioned.computeIfAbsent(version, v -> new ArrayList<>()).add(action);
            }
        }
        versioned.forEach(this::learnVersions);
    }

    private void learnVersions(@Nullable MappedVersion version, List<RowAction> actions) {
        if (version != null) {
            Mapper mapper = actions.get(0).mapper;
            TablePart part = mapper.partOf(version.column());
            RowVersions versions =
                    RowVersions.of(context, context.statements().of(context.cache(), mapper, part), version);
            if (versions != null) {
                versions.learn(actions);
            }
        }
    }

    /** What rows of one kind are written with: it changes only between the classes of a hierarchy. */
    private final class Writing {

        final TableStatements statements;
        final @Nullable RowVersions versions;
        final @Nullable ExpressionWriter expressions;

        Writing(TableStatements statements) {
            this.statements = statements;
            this.versions = RowVersions.of(context, statements, statements.version());
            this.expressions = ExpressionWriter.of(context, statements);
        }
    }

    /** What a row is written with: one that is marked deleted is not found by the statements of others. */
    private TableStatements statements(RowAction action, TablePart part) {
        return isOfMarked(action)
                ? context.statements().ofMarked(context.cache(), action.mapper, part)
                : context.statements().of(context.cache(), action.mapper, part);
    }

    private boolean isOfMarked(RowAction action) {
        RowFilter filter = action.mapper.rowFilter();
        return filter != null && filter.deleted() != null && action.isOfMarked(filter, context.objects());
    }

    private @Nullable Writing writing(RowAction action, @Nullable Table table, @Nullable Writing last) {
        TablePart part = table == null ? action.mapper.parts().get(0) : action.mapper.partIn(table);
        if (part == null) {
            return null;
        }
        boolean isSame = last != null
                && last.statements.part() == part
                && (action.mapper.rowFilter() == null || last.statements == statements(action, part));
        return isSame ? last : new Writing(statements(action, part));
    }

    /**
     * Inserts and updates rows of one table: the updates first, which may free what an insert needs.
     *
     * @param table the table, or null if there is only one
     */
    private void save(List<RowAction> actions, @Nullable Table table) {
        Batch updates = new Batch((statements, columns, batch) -> update(statements, columns, batch, true));
        Batch inserts = new Batch(this::insert);
        BitSet columns = new BitSet();
        Writing last = null;
        for (RowAction action : actions) {
            Writing writing = action.isInsert() ? null : writing(action, table, last);
            if (writing != null) {
                last = writing;
                columns.clear();
                save(action, writing, columns, updates);
            }
        }
        updates.flush();
        for (RowAction action : actions) {
            Writing writing = action.isInsert() ? writing(action, table, last) : null;
            if (writing != null) {
                last = writing;
                columns.clear();
                insert(action, writing, columns, inserts);
            }
        }
        inserts.flush();
    }

    private void save(RowAction action, Writing writing, BitSet columns, Batch updates) {
        TableStatements statements = writing.statements;
        RowVersions versions = writing.versions;
        ExpressionWriter expressions = writing.expressions;
        if (action.replaced() != null) {
            TenantValues.fill(context, action.mapper, action.entity);
        } else {
            TenantValues.check(context, action);
        }
        changedColumns(statements, action, columns, expressions);
        if (versions != null) {
            versions.advance(action, columns);
            if (columns.isEmpty() && changesElsewhere(action, statements.part(), expressions)) {
                versions.touch(action, columns);
            }
        }
        if (expressions != null && expressions.isFor(action, statements.part())) {
            updates.flush();
            Returned returned = returned(statements, columns, true);
            int[] counts = {expressions.update(action, columns, versions, returned)};
            check(statements, "UPDATE", List.of(action), counts, versions);
            updated(statements, columns, List.of(action), true, returned);
        } else {
            updates.add(statements, action, columns);
        }
    }

    private void insert(RowAction action, Writing writing, BitSet columns, Batch inserts) {
        TableStatements statements = writing.statements;
        ExpressionWriter expressions = writing.expressions;
        statements.defaults().fillInserted(action.mapper, action.entity);
        TenantValues.fill(context, action.mapper, action.entity);
        if (writing.versions != null) {
            writing.versions.begin(action);
        }
        insertedColumns(statements, action, columns);
        if (expressions != null && expressions.isFor(action, statements.part())) {
            inserts.flush();
            expressions.add(action, columns);
            boolean generated = isKeyGenerated(statements, columns);
            EagerColumns eager = statements.eager();
            List<MappedColumn> fetched = eager == null ? List.of() : eager.inserted(columns);
            boolean returns = eager != null && eager.insertReturns() && !fetched.isEmpty();
            List<@Nullable Object[]> told = returns ? new ArrayList<>(1) : null;
            expressions.insert(action, columns, generated, told);
            inserted(statements, columns, List.of(action), generated, fetched, told);
        } else {
            inserts.add(statements, action, columns);
        }
    }

    /** Whether another table of the object's gets other values: the row with the version changes with it. */
    private static boolean changesElsewhere(RowAction action, TablePart part, @Nullable ExpressionWriter expressions) {
        for (TablePart other : action.mapper.parts()) {
            if (other != part && expressions != null && expressions.isFor(action, other)) {
                return true;
            }
            for (MappedColumn column : other == part ? List.<MappedColumn>of() : other.columns()) {
                int attribute = column.attribute();
                if (action.state.isChanged(attribute)
                        && action.state.isLoaded(attribute)
                        && !same(column, action.state.committed(attribute), action.entity)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Collects neighbours with the same columns of the same table. */
    private static final class Batch {

        private final Sender sender;
        private List<RowAction> actions = new ArrayList<>();
        private @Nullable TableStatements statements;
        private @Nullable BitSet columns;

        Batch(Sender sender) {
            this.sender = sender;
        }

        /** Takes in an action; the set of columns is the caller's to reuse. */
        void add(TableStatements table, RowAction action, BitSet own) {
            if (own.isEmpty() && !action.isInsert()) {
                return;
            }
            if (columns == null || statements != table || !columns.equals(own)) {
                flush();
                statements = table;
                columns = (BitSet) own.clone();
            }
            actions.add(action);
        }

        void flush() {
            BitSet known = columns;
            TableStatements table = statements;
            if (known != null && table != null && !actions.isEmpty()) {
                sender.send(table, known, actions);
                actions = new ArrayList<>();
            }
        }
    }

    /** Copies the keys of rows that are there by now into the foreign keys of one that refers to them. */
    private void fillKeys(RowAction action) {
        for (KeySync sync : context.statements().syncs(action.mapper)) {
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
    private static void insertedColumns(TableStatements statements, RowAction action, BitSet columns) {
        ColumnDefaults defaults = statements.defaults();
        for (MappedColumn mapped : statements.part().columns()) {
            boolean sent = mapped.isKey()
                    ? action.mapper.primaryKey().isSet(action.entity, mapped)
                    : !defaults.isLeftOut(action.entity, mapped);
            if (sent) {
                columns.set(mapped.slot());
            }
        }
    }

    private void insert(TableStatements statements, BitSet columns, List<RowAction> actions) {
        List<@Nullable Object[]> rows = new ArrayList<>(actions.size());
        for (RowAction action : actions) {
            rows.add(
                    statements.discriminatorAt() < 0
                            ? values(statements, action, columns, 0)
                            : valuesWithDiscriminator(statements, action, columns));
        }
        boolean generated = isKeyGenerated(statements, columns);
        EagerColumns eager = statements.eager();
        List<MappedColumn> fetched = eager == null ? List.of() : eager.inserted(columns);
        if (eager != null && !fetched.isEmpty() && eager.insertReturns()) {
            KeyedInsert insert = eager.insert(columns, statements.keyedInsert(columns));
            List<@Nullable Object[]> told = context.connection().insertReturning(insert, rows);
            for (int i = 0; i < actions.size() && generated; i++) {
                actions.get(i).mapper.primaryKey().set(actions.get(i).entity, told.get(i));
            }
            inserted(statements, columns, actions, generated, fetched, told);
            return;
        }
        if (generated) {
            List<@Nullable Object[]> keys = context.connection().insertReturning(statements.keyedInsert(columns), rows);
            for (int i = 0; i < actions.size(); i++) {
                actions.get(i).mapper.primaryKey().set(actions.get(i).entity, keys.get(i));
            }
        } else {
            send(statements.insert(context.cache(), columns), rows);
        }
        inserted(statements, columns, actions, generated, fetched, null);
    }

    private static boolean isKeyGenerated(TableStatements statements, BitSet columns) {
        TablePart part = statements.part();
        return part.number() == 0 && !part.keys().stream().allMatch(key -> columns.get(key.slot()));
    }

    /**
     * Takes note of rows that are there now.
     *
     * @param fetched what the database made of them and the objects get now
     * @param told these values, or null if they are to be asked for
     */
    private void inserted(
            TableStatements statements,
            BitSet columns,
            List<RowAction> actions,
            boolean generated,
            List<MappedColumn> fetched,
            @Nullable List<@Nullable Object[]> told) {
        for (int i = 0; i < actions.size(); i++) {
            RowAction action = actions.get(i);
            if (statements.part().number() == 0) {
                Object key = Objects.requireNonNull(action.mapper.primaryKey().of(action.entity));
                context.objects().inserted(action.state, action.mapper, action.entity, key, generated);
            }
            statements.defaults().expireInserted(action.mapper, action.state, columns);
            if (told != null) {
                EagerColumns.learn(
                        action,
                        fetched,
                        told.get(i),
                        generated ? statements.part().keys().size() : 0);
            }
        }
        if (told == null && !fetched.isEmpty()) {
            FormerValues.readBack(context, fetched, actions);
        }
        readVersions(statements, actions);
    }

    private static @Nullable Object[] values(TableStatements statements, RowAction action, BitSet columns, int more) {
        @Nullable Object[] values = new Object[columns.cardinality() + more];
        int next = 0;
        List<MappedColumn> all = statements.part().columns();
        for (int i = 0; i < all.size(); i++) {
            MappedColumn column = all.get(i);
            if (columns.get(column.slot())) {
                values[next++] = action.value(column);
            }
        }
        return values;
    }

    private static @Nullable Object[] valuesWithDiscriminator(
            TableStatements statements, RowAction action, BitSet columns) {
        @Nullable Object[] values = new Object[columns.cardinality() + 1];
        int next = 0;
        List<MappedColumn> all = statements.part().columns();
        for (int i = 0; i <= all.size(); i++) {
            if (i == statements.discriminatorAt()) {
                values[next++] = action.mapper.discriminatorValue();
            }
            if (i < all.size() && columns.get(all.get(i).slot())) {
                values[next++] = action.value(all.get(i));
            }
        }
        return values;
    }

    private static void changedColumns(
            TableStatements statements, RowAction action, BitSet changed, @Nullable ExpressionWriter expressions) {
        ColumnDefaults defaults = statements.defaults();
        TablePart part = statements.part();
        if (action.replaced() != null) {
            for (MappedColumn mapped : part.columns()) {
                if (!mapped.isKey() && !defaults.isNeverSent(mapped)) {
                    changed.set(mapped.slot());
                }
            }
            return;
        }
        EntityState state = action.state;
        for (MappedColumn mapped : part.columns()) {
            int attribute = mapped.attribute();
            if (state.isChanged(attribute)
                    && !defaults.isNeverSent(mapped)
                    && !action.isPostponed(mapped)
                    && state.isLoaded(attribute)
                    && !same(mapped, state.committed(attribute), action.entity)) {
                changed.set(mapped.slot());
            }
        }
        if (expressions != null) {
            expressions.add(action, changed);
        }
        action.addRewritten(changed);
        if (action.mapper.parts().size() > 1) {
            part.retain(changed);
        }
        defaults.fillUpdated(action.mapper, state, action.entity, changed);
    }

    /** Whether a column has the value that an attribute had in it when it was in line with its row. */
    static boolean same(MappedColumn mapped, @Nullable Object committed, Instrumented entity) {
        return committed != EntityState.UNKNOWN
                && same(mapped.column().type(), mapped.of(committed), mapped.get(entity));
    }

    /** Whether the type takes the committed value for the present one. */
    private static <T> boolean same(SqlType<T> type, @Nullable Object committed, @Nullable Object present) {
        if (committed == present) {
            return true;
        }
        return committed != null
                && present != null
                && type.same(type.javaType().cast(committed), type.javaType().cast(present));
    }

    private void update(TableStatements statements, BitSet columns, List<RowAction> actions, boolean whole) {
        Returned returned = returned(statements, columns, whole);
        changeRows(
                statements,
                "UPDATE",
                columns,
                actions,
                (action, more) -> values(statements, action, columns, more),
                returned);
        updated(statements, columns, actions, whole, returned);
    }

    /** Room for what an UPDATE tells of what the database made, or null if it tells nothing. */
    private static @Nullable Returned returned(TableStatements statements, BitSet columns, boolean whole) {
        EagerColumns eager = whole ? statements.eager() : null;
        List<MappedColumn> fetched = eager == null ? List.of() : eager.updated(columns);
        return fetched.isEmpty() ? null : new Returned(Objects.requireNonNull(eager), fetched);
    }

    private void updated(
            TableStatements statements,
            BitSet columns,
            List<RowAction> actions,
            boolean whole,
            @Nullable Returned returned) {
        boolean keyed = statements.part().keys().stream().anyMatch(key -> columns.get(key.slot()));
        for (RowAction action : actions) {
            RowAction replaced = action.replaced();
            if (replaced != null
                    && action.state.isWithoutRow()
                    && action.mapper.parts().size() == 1) {
                context.objects().switched(action.state, action.mapper, action.entity, replaced.state);
            }
            if (whole) {
                statements.defaults().expireUpdated(action.mapper, action.state, columns);
            }
            if (keyed) {
                context.objects().updated(action.state, action.mapper, action.entity);
                keyChanges.afterUpdate(action);
            }
        }
        if (returned != null) {
            returned.learn(context, actions);
        }
        readVersions(statements, actions);
    }

    /** Sends the UPDATE or DELETE of rows of one class, each of which must be there in the version that is known. */
    private void changeRows(
            TableStatements statements,
            String what,
            BitSet columns,
            List<RowAction> actions,
            Assignment assigned,
            @Nullable Returned returned) {
        RowVersions versions = RowVersions.of(context, statements, statements.version());
        StatementCache cache = context.cache();
        if (versions == null) {
            List<@Nullable Object[]> rows = rows(statements, actions, assigned, null);
            check(statements, what, actions, send(statements, columns, rows, actions, returned), null);
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
            check(statements, what, unversioned, send(sql, rows(statements, unversioned, assigned, null)), versions);
        }
        if (!versioned.isEmpty()) {
            List<@Nullable Object[]> rows = rows(statements, versioned, assigned, versions);
            // A driver that counts no batches counts the rows of single statements.
            int portion = context.countsBatches() ? rows.size() : 1;
            for (int i = 0; i < rows.size(); i += portion) {
                List<RowAction> some = versioned.subList(i, i + portion);
                int[] counts = send(statements, columns, rows.subList(i, i + portion), some, returned);
                check(statements, what, some, counts, versions);
            }
        }
    }

    /** Updates rows of a known version, or deletes them if no columns are assigned. */
    private int[] send(
            TableStatements statements,
            BitSet columns,
            List<@Nullable Object[]> rows,
            List<RowAction> actions,
            @Nullable Returned returned) {
        StatementCache cache = context.cache();
        if (returned != null && returned.eager.updateReturns()) {
            CompiledSql sql = statements.returningUpdate(cache, returned.eager, columns);
            return returned.send(context.connection(), sql, rows, actions);
        }
        return send(columns.isEmpty() ? statements.delete(cache) : statements.update(cache, columns), rows);
    }

    /** What is assigned to each row, then its key, then its version. */
    private List<@Nullable Object[]> rows(
            TableStatements statements, List<RowAction> actions, Assignment assigned, @Nullable RowVersions versions) {
        int tenants = statements.tenants();
        int more = statements.part().keys().size() + (versions == null ? 0 : 1) + tenants;
        List<@Nullable Object[]> rows = new ArrayList<>(actions.size());
        for (RowAction action : actions) {
            @Nullable Object[] row = assigned.values(action, more);
            action.mapper.primaryKey().copy(action.rowKey(), row, row.length - more);
            if (versions != null) {
                row[row.length - 1 - tenants] = versions.expected(action);
            }
            if (tenants > 0) {
                row[row.length - 1] = context.requireTenant();
            }
            rows.add(row);
        }
        return rows;
    }

    /** Takes note of the versions that rows have now, which the database tells where it makes them. */
    private void readVersions(TableStatements statements, List<RowAction> actions) {
        MappedVersion version = statements.version();
        RowVersions versions = RowVersions.of(context, statements, version);
        if (version != null && versions != null) {
            if (version.isMadeByServer()) {
                FormerValues.readBack(context, List.of(version.column()), actions);
            }
            versions.written(actions);
        }
    }

    /** Writes what was left out of rows when they were inserted or updated. */
    void complete(List<ColumnsOfRow> rows) {
        Batch batch = new Batch((statements, columns, actions) -> update(statements, columns, actions, false));
        for (ColumnsOfRow row : rows) {
            row.action().arrive();
            fillKeys(row.action());
            // A row that was just inserted begins with one version, however many statements that takes.
            add(batch, row, !row.action().isInsert());
        }
        batch.flush();
    }

    /** Sets columns to NULL, for a while or before the row is deleted. */
    void release(Mapper mapper, List<ColumnsOfRow> rows) {
        learnVersions(mapper, rows.stream().map(ColumnsOfRow::action).toList());
        Batch batch = new Batch((statements, columns, actions) -> {
            changeRows(
                    statements,
                    "UPDATE",
                    columns,
                    actions,
                    (action, more) -> released(statements, action, columns, more),
                    null);
            readVersions(statements, actions);
        });
        rows.forEach(row -> {
            row.action().rewrite(row.columns());
            add(batch, row, true);
        });
        batch.flush();
    }

    /** Adds the columns of a row, table by table. */
    private void add(Batch batch, ColumnsOfRow row, boolean advances) {
        RowAction action = row.action();
        List<TablePart> parts = action.mapper.parts();
        for (TablePart part : parts) {
            BitSet columns = row.columns();
            if (parts.size() > 1) {
                columns = (BitSet) columns.clone();
                part.retain(columns);
            }
            TableStatements statements = statements(action, part);
            RowVersions versions = advances ? RowVersions.of(context, statements, statements.version()) : null;
            if (versions != null && !row.columns().isEmpty()) {
                columns = (BitSet) columns.clone();
                versions.touch(action, columns);
            }
            if (!columns.isEmpty()) {
                batch.add(statements, action, columns);
            }
        }
    }

    /** NULL for each column but the version. */
    private static @Nullable Object[] released(TableStatements statements, RowAction action, BitSet columns, int more) {
        @Nullable Object[] values = new Object[columns.cardinality() + more];
        MappedVersion version = statements.version();
        if (version != null && columns.get(version.column().slot())) {
            int before = 0;
            for (MappedColumn column : statements.part().columns()) {
                if (column == version.column()) {
                    values[before] = column.get(action.entity);
                }
                before += columns.get(column.slot()) ? 1 : 0;
            }
        }
        return values;
    }

    /** Deletes rows of one class, or of the classes of a hierarchy, table by table. */
    void delete(Mapper mapper, List<RowAction> actions) {
        if (mapper.rowFilter() == null) {
            deleteAlike(mapper, actions);
            return;
        }
        actions.forEach(action -> TenantValues.check(context, action));
        List<RowAction> marked = new ArrayList<>();
        List<RowAction> gone = new ArrayList<>();
        actions.forEach(action -> (isOfMarked(action) ? gone : marked).add(action));
        if (!marked.isEmpty()) {
            deleteAlike(mapper, marked);
        }
        if (!gone.isEmpty()) {
            deleteAlike(mapper, gone);
        }
    }

    /** Deletes rows all of which go, or all of which are only marked. */
    private void deleteAlike(Mapper mapper, List<RowAction> actions) {
        learnVersions(mapper, actions);
        if (mapper.children().isEmpty()) {
            delete(statements(actions.get(0), mapper.parts().get(0)), actions);
            return;
        }
        List<Table> tables = context.statements().tables(mapper);
        for (int i = tables.size() - 1; i >= 0; i--) {
            Table table = tables.get(i);
            List<RowAction> rows = actions.stream()
                    .filter(action -> action.mapper.partIn(table) != null)
                    .toList();
            if (!rows.isEmpty()) {
                RowAction first = rows.get(0);
                delete(statements(first, Objects.requireNonNull(first.mapper.partIn(table))), rows);
            }
        }
    }

    private void delete(TableStatements statements, List<RowAction> actions) {
        if (statements.marks() && statements.part().number() > 0) {
            return; // the mark is in the first table
        }
        changeRows(statements, "DELETE", NO_COLUMNS, actions, (action, more) -> new Object[more], null);
        if (statements.part().number() == 0) {
            actions.forEach(action -> context.objects().deleted(action.state, action.mapper));
        }
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
            TableStatements statements,
            String what,
            List<RowAction> actions,
            int[] counts,
            @Nullable RowVersions versions) {
        if (!context.checksRowCounts() || versions == null && counts.length > 1 && !context.countsBatches()) {
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.SUCCESS_NO_INFO && versions != null) {
                throw RowCountException.of(actions.get(i).mapper.name());
            }
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                RowAction action = actions.get(i);
                throw new StaleDataException(what + " of " + action.state
                        + (versions == null ? "" : versions.missed(action)) + " in table \""
                        + statements.part().table().name() + "\" matched " + counts[i]
                        + " rows in place of one: somebody else "
                        + (versions == null ? "" : "changed or ")
                        + "deleted the row. Roll back, and load the object again.");
            }
        }
    }
}
