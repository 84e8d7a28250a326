package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.compiler.CompiledSql;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows past the session: objects carry their values and nothing is known of them before or after. Neighbours
 * with the same columns go together.
 */
public final class RowWriter {

    private final FlushContext context;
    private final Mapper mapper;
    private final TableStatements statements;

    /** A writer of one class's rows. */
    public RowWriter(FlushContext context, Mapper mapper) {
        this.context = context.writingAt(mapper);
        this.mapper = mapper;
        if (mapper.inheritance() != null || mapper.parts().size() > 1) {
            throw new OrmException(
                    "Rows of " + mapper.name() + " cannot be written past the session, since the class is"
                            + " in a hierarchy: its rows have a discriminator, and may be in several tables. "
                            + "Add objects to the"
                            + " session, and flush.");
        }
        this.statements = this.context
                .statements()
                .of(this.context.cache(), mapper, mapper.parts().get(0));
    }

    /**
     * A row.
     *
     * @param values carries the values
     * @param columns the slots of those that are given, or null for all that an object of the session would send
     * @param version the version by which a row that exists is found, null where rows have none
     */
    public record OneRow(
            Instrumented values,
            @Nullable BitSet columns,
            @Nullable Object version) {}

    private BitSet inserted(OneRow row) {
        BitSet given = row.columns;
        MappedVersion version = mapper.version();
        if (version != null && version.isMadeByFlush()) {
            version.begin(row.values);
            if (given != null) {
                given.set(version.column().slot());
            }
        }
        if (given == null) {
            RequiredValues.check(mapper, EntityState.of(row.values), row.values, true);
        }
        statements.defaults().fillInserted(mapper, row.values);
        TenantValues.fill(context, mapper, row.values);
        MappedColumn tenant = TenantValues.tenant(mapper);
        if (tenant != null && given != null) {
            given.set(tenant.slot());
        }
        RowFilter filter = mapper.rowFilter();
        MappedColumn deleted = filter == null ? null : filter.deleted();
        if (deleted != null && given != null) {
            given.set(deleted.slot());
        }
        BitSet columns = new BitSet(mapper.columns().size());
        for (MappedColumn column : mapper.columns()) {
            boolean sent = column.isKey()
                    ? mapper.primaryKey().isSet(row.values, column)
                    : given == null
                            ? !statements.defaults().isLeftOut(row.values, column)
                            : given.get(column.slot()) || statements.defaults().isMadeByProgram(column);
            if (sent) {
                columns.set(column.slot());
            }
        }
        return columns;
    }

    /**
     * Inserts rows.
     *
     * @param keyed whether the objects get the keys that the database makes
     * @return the number of rows
     */
    public int insert(List<OneRow> rows, boolean keyed) {
        return inRuns(rows, this::inserted, (columns, run) -> {
            List<@Nullable Object[]> values = values(run, columns, columns.cardinality());
            boolean complete = mapper.primaryKey().columns().stream().allMatch(key -> columns.get(key.slot()));
            if (complete || !keyed) {
                send(statements.insert(context.cache(), columns), values);
            } else {
                List<@Nullable Object[]> keys =
                        context.connection().insertReturning(statements.keyedInsert(columns), values);
                for (int i = 0; i < keys.size(); i++) {
                    mapper.primaryKey().set(run.get(i).values, keys.get(i));
                }
            }
            if (keyed) {
                run.stream().filter(row -> row.columns == null).forEach(row -> detach(row, columns));
            }
        });
    }

    /** An object that has got its row is one that is in no session. */
    private void detach(OneRow row, BitSet columns) {
        EntityState state = EntityState.of(row.values);
        context.objects().writtenOutside(state, mapper, row.values, key(row));
        statements.defaults().expireInserted(mapper, state, columns);
    }

    /**
     * Updates rows by their keys, which are among the values; the columns are those that are given. A row that has a
     * version gets the next one.
     *
     * @throws StaleDataException if there is no such row, or it has another version
     */
    public int update(List<OneRow> rows) {
        MappedVersion version = mapper.version();
        return inRuns(rows, this::updated, (columns, run) -> {
            int width = columns.cardinality();
            List<@Nullable Object[]> values = values(run, columns, width + rowWidth());
            Object[] next = new Object[run.size()];
            for (int i = 0; i < values.size(); i++) {
                if (version != null && version.isMadeByFlush()) {
                    next[i] = version.next(run.get(i).version);
                    values.get(i)[place(columns, version.column())] = next[i];
                }
                find(run.get(i), values.get(i), width);
            }
            check("UPDATE", run, send(statements.update(context.cache(), columns), values));
            for (int i = 0; i < next.length && version != null && version.isMadeByFlush(); i++) {
                version.column().set(run.get(i).values, next[i]);
            }
        });
    }

    /** The number of values by which a row is found. */
    private int rowWidth() {
        return mapper.primaryKey().size() + (mapper.version() == null ? 0 : 1) + statements.tenants();
    }

    /** Puts the values by which a row is found behind those that it gets. */
    private void find(OneRow row, @Nullable Object[] values, int from) {
        mapper.primaryKey().copy(key(row), values, from);
        if (mapper.version() != null) {
            values[values.length - 1 - statements.tenants()] = row.version;
        }
        if (statements.tenants() > 0) {
            values[values.length - 1] = context.requireTenant();
        }
    }

    private static int place(BitSet columns, MappedColumn column) {
        return columns.get(0, column.slot()).cardinality();
    }

    private BitSet updated(OneRow row) {
        MappedColumn tenant = TenantValues.tenant(mapper);
        if (tenant != null && (row.columns == null || row.columns.get(tenant.slot()))) {
            TenantValues.require(context, mapper, row.values);
        }
        BitSet columns = new BitSet(mapper.columns().size());
        BitSet given = row.columns;
        for (MappedColumn column : mapper.columns()) {
            boolean sent = !column.isKey()
                    && !statements.defaults().isNeverSent(column)
                    && (given == null || given.get(column.slot()));
            if (sent) {
                columns.set(column.slot());
            }
        }
        MappedVersion version = mapper.version();
        if (version != null && version.isMadeByFlush()) {
            columns.set(version.column().slot());
        }
        return columns;
    }

    /**
     * Deletes rows by their keys.
     *
     * @throws StaleDataException if there is no such row
     */
    public int delete(List<OneRow> rows) {
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size());
        for (OneRow row : rows) {
            @Nullable Object[] found = new Object[rowWidth()];
            find(row, found, 0);
            keys.add(found);
        }
        if (!rows.isEmpty()) {
            check("DELETE", rows, send(statements.delete(context.cache()), keys));
        }
        return rows.size();
    }

    private Object key(OneRow row) {
        Object key = mapper.primaryKey().of(row.values);
        if (key == null) {
            throw new IllegalArgumentException("a row of " + mapper.name() + " has no value for its key "
                    + mapper.primaryKey().columns() + ", by which it is found; give it");
        }
        return key;
    }

    @FunctionalInterface
    private interface Columns {
        BitSet of(OneRow row);
    }

    @FunctionalInterface
    private interface Sender {
        void send(BitSet columns, List<OneRow> run);
    }

    private static int inRuns(List<OneRow> rows, Columns columns, Sender sender) {
        BitSet present = null;
        List<OneRow> run = new ArrayList<>();
        for (OneRow row : rows) {
            BitSet own = columns.of(row);
            if (present != null && !present.equals(own)) {
                sender.send(present, run);
                run = new ArrayList<>();
            }
            present = own;
            run.add(row);
        }
        if (present != null && !run.isEmpty()) {
            sender.send(present, run);
        }
        return rows.size();
    }

    private List<@Nullable Object[]> values(List<OneRow> run, BitSet columns, int width) {
        List<@Nullable Object[]> rows = new ArrayList<>(run.size());
        for (OneRow row : run) {
            @Nullable Object[] values = new Object[width];
            int next = 0;
            for (int slot = columns.nextSetBit(0); slot >= 0; slot = columns.nextSetBit(slot + 1)) {
                values[next++] = mapper.columns().get(slot).get(row.values);
            }
            rows.add(values);
        }
        return rows;
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

    private void check(String what, List<OneRow> rows, int[] counts) {
        if (!context.checksRowCounts()) {
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw new StaleDataException(what + " of the " + mapper.name() + " with key " + key(rows.get(i))
                        + " in table \"" + mapper.table().name() + "\" matched " + counts[i]
                        + " rows in place of one. Roll back, and look which rows are there"
                        + (mapper.version() == null ? "." : ", and in which version."));
            }
        }
    }
}
