package io.athanor.orm.flush;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.flush.RowWriter.OneRow;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Assignment;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.OnConflict;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes rows of one class by INSERT statements that update the rows whose unique key is there already. */
public final class RowUpsert {

    private static final int MOST_ROWS = 100;

    private final FlushContext context;
    private final Mapper mapper;
    private final List<MappedColumn> key;
    private final @Nullable List<MappedColumn> updated;
    private final Map<MappedColumn, Expression<?>> assigned;

    /**
     * A writer.
     *
     * @param key the columns by which a row is recognised
     * @param updated the given columns that an existing row gets, or null for all but those of its keys
     * @param assigned further columns that an existing row gets, with expressions
     */
    public RowUpsert(
            FlushContext context,
            Mapper mapper,
            List<MappedColumn> key,
            @Nullable List<MappedColumn> updated,
            Map<MappedColumn, Expression<?>> assigned) {
        this.context = context.writingAt(mapper);
        this.mapper = mapper;
        this.key = key;
        this.updated = updated;
        this.assigned = assigned;
        if (mapper.inheritance() != null) {
            throw new OrmException("Rows of " + mapper.name() + " cannot be inserted or updated by one statement, since"
                    + " the class is in a hierarchy: its rows have a discriminator, and may be in several tables. Use"
                    + " getOrCreate, and change the object.");
        }
        if (mapper.rowFilter() != null) {
            throw new OrmException("Rows of " + mapper.name() + " cannot be inserted or updated by one statement: the"
                    + " row that has the unique key may be another tenant's (@TenantId), or marked deleted"
                    + " (@SoftDelete), and the statement would change it all the same. Use getOrCreate, and change the"
                    + " object.");
        }
        requireUnique(mapper.table());
    }

    private void requireUnique(Table table) {
        boolean isUnique = mapper.parts().get(0).uniqueKeys().stream()
                .anyMatch(unique -> new HashSet<>(unique.columns()).equals(new HashSet<>(key)));
        if (!isUnique) {
            throw new MappingException("The attributes " + key + " of " + mapper.name() + " are no unique key of the"
                    + " table \"" + table.name() + "\", so a row cannot be recognised by them. Name those of its"
                    + " primary key, or of one of its unique constraints.");
        }
    }

    /** Writes rows; the keys of them, in order. */
    public List<List<Object>> write(List<OneRow> rows) {
        List<List<Object>> keys = new ArrayList<>(rows.size());
        Set<List<Object>> known = new HashSet<>();
        List<OneRow> run = new ArrayList<>();
        BitSet columns = new BitSet();
        for (OneRow row : rows) {
            List<Object> own = key(row);
            keys.add(own);
            if (!known.add(own)) {
                throw new IllegalArgumentException("two rows of " + mapper.name() + " have the same " + key
                        + ", so one would undo the other; give each once");
            }
            BitSet given = columns(row);
            if (!run.isEmpty() && (!given.equals(columns) || run.size() == MOST_ROWS)) {
                send(run, columns);
                run.clear();
            }
            columns = given;
            run.add(row);
        }
        if (!run.isEmpty()) {
            send(run, columns);
        }
        return keys;
    }

    private List<Object> key(OneRow row) {
        List<Object> values = new ArrayList<>(key.size());
        for (MappedColumn column : key) {
            Object value = row.columns() != null && row.columns().get(column.slot()) ? column.get(row.values()) : null;
            if (value == null) {
                throw new IllegalArgumentException("a row of " + mapper.name() + " has no value for " + column
                        + ", by which it is recognised; give it");
            }
            values.add(value);
        }
        return values;
    }

    private BitSet columns(OneRow row) {
        BitSet given = (BitSet) java.util.Objects.requireNonNull(row.columns()).clone();
        MappedVersion version = mapper.version();
        if (version != null && version.isMadeByFlush()) {
            if (!given.get(version.column().slot())) {
                version.begin(row.values());
            }
            given.set(version.column().slot());
        }
        return given;
    }

    private void send(List<OneRow> rows, BitSet columns) {
        List<Map<String, Object>> values = new ArrayList<>(rows.size());
        for (OneRow row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (MappedColumn column : mapper.columns()) {
                if (columns.get(column.slot())) {
                    one.put(column.column().key(), TableStatements.bound(column.column(), column.get(row.values())));
                }
            }
            values.add(one);
        }
        OnConflict conflict = Sql.insert(mapper.table())
                .rows(values)
                .onConflict(key.stream().map(MappedColumn::column).toArray(ColumnClause<?>[]::new));
        List<Assignment> assignments = assignments(columns);
        Insert insert = assignments.isEmpty()
                ? conflict.doNothing()
                : conflict.doUpdate(assignments.toArray(Assignment[]::new));
        context.connection().execute(context.resolved(insert)).close();
    }

    private List<Assignment> assignments(BitSet given) {
        List<Assignment> assignments = new ArrayList<>();
        MappedVersion version = mapper.version();
        for (MappedColumn column : mapper.columns()) {
            Expression<?> value = assigned.get(column);
            boolean isGiven = given.get(column.slot())
                    && !key.contains(column)
                    && !column.isKey()
                    && (version == null || column != version.column())
                    && (updated == null || updated.contains(column));
            if (value != null) {
                assignments.add(new Assignment(column.column(), value));
            } else if (isGiven) {
                assignments.add(new Assignment(column.column(), Sql.excluded(column.column())));
            }
        }
        for (Column<?> column :
                assignments.isEmpty() ? List.<Column<?>>of() : mapper.table().columnList()) {
            addOnUpdate(column, assignments);
        }
        if (version != null && !assignments.isEmpty() && !assigned.containsKey(version.column())) {
            Expression<?> next = version.advanced();
            if (next != null) {
                assignments.add(new Assignment(version.column().column(), next));
            }
        }
        return assignments;
    }

    private static <T> Expression<?> made(Column<T> column) {
        return java.util.Objects.requireNonNull(column.onUpdate()).expression(column.type());
    }

    /** What the table says that a row gets with each update. */
    private static void addOnUpdate(Column<?> column, List<Assignment> assignments) {
        boolean isAssigned = assignments.stream().anyMatch(assignment -> assignment.column() == column);
        if (column.onUpdate() != null && !isAssigned) {
            assignments.add(new Assignment(column, made(column)));
        }
    }
}
