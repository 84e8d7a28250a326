package io.athanor.orm.flush;

import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.mapping.Inheritance;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.mapping.TablePart;
import io.athanor.schema.Column;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Delete;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Keyword;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.Update;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What flushes need of the rows in one table: the statements by their sets of columns, and the defaults. */
final class TableStatements {

    private final TablePart part;
    private final @Nullable ColumnClause<?> discriminator;
    private final int discriminatorAt;
    private final @Nullable MappedVersion version;
    private final @Nullable RowFilter filter;
    private final TablePart root;
    private final boolean deletedToo;
    private final ColumnDefaults defaults;
    private final @Nullable EagerColumns eager;
    private final Map<BitSet, KeyedInsert> keyedInserts = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> inserts = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> updates = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> unversionedUpdates = new ConcurrentHashMap<>();
    private volatile boolean unchecked;
    private volatile @Nullable CompiledSql delete = null;
    private volatile @Nullable CompiledSql unversionedDelete = null;

    TableStatements(Mapper mapper, TablePart part, ReturningClauses returning, boolean deletedToo) {
        this.part = part;
        this.filter = mapper.rowFilter();
        this.root = mapper.parts().get(0);
        this.deletedToo = deletedToo;
        Inheritance inheritance = part.number() == 0 ? mapper.inheritance() : null;
        this.discriminator = inheritance == null || inheritance.field() != null ? null : inheritance.discriminator();
        this.discriminatorAt = discriminator == null ? -1 : place(part, discriminator);
        MappedVersion known = mapper.version();
        this.version = known != null && part.columns().contains(known.column()) ? known : null;
        this.defaults = new ColumnDefaults(part.columns(), version);
        this.eager = EagerColumns.of(mapper, part, defaults, returning);
    }

    /** How many of the mapped columns stand before one of the table. */
    private static int place(TablePart part, ColumnClause<?> column) {
        List<Column<?>> order = part.table().columnList();
        return (int) part.columns().stream()
                .filter(mapped -> order.indexOf(mapped.column()) < order.indexOf(column))
                .count();
    }

    /** The table, and what of it is mapped. */
    TablePart part() {
        return part;
    }

    /**
     * The number of the table's mapped columns before the discriminator, which an INSERT has besides because no field
     * is mapped to it; a negative number if it has none.
     */
    int discriminatorAt() {
        return discriminatorAt;
    }

    /** Whether it is the first time that the versions of the class go unchecked. */
    boolean isFirstUnchecked() {
        boolean first = !unchecked;
        unchecked = true;
        return first;
    }

    /** What the columns get for which an object has no value. */
    ColumnDefaults defaults() {
        return defaults;
    }

    /** What the flush brings back of what the database makes, or null for nothing. */
    @Nullable EagerColumns eager() {
        return eager;
    }

    /** The version of the rows, or null if they have none in this table. */
    @Nullable MappedVersion version() {
        return version;
    }

    /** What tells the classes of the rows apart where no field is mapped to it, or null. */
    @Nullable ColumnClause<?> discriminator() {
        return discriminator;
    }

    /** The keys that the database generates. */
    KeyedInsert generatedKeys() {
        return keyedInsert(new BitSet(0));
    }

    /** INSERT of some columns; the database generates the primary key. */
    KeyedInsert keyedInsert(BitSet slots) {
        return keyedInserts.computeIfAbsent(slots, s -> new KeyedInsert(part.table(), inserted(s), keys()));
    }

    /** INSERT of some columns, the primary key among them. */
    CompiledSql insert(StatementCache cache, BitSet slots) {
        return inserts.computeIfAbsent(slots, s -> cache.compile(insert(part.table(), inserted(s))));
    }

    /** UPDATE of some columns; the key's values come last, and after them the version's if there is one. */
    CompiledSql update(StatementCache cache, BitSet slots) {
        return updates.computeIfAbsent(slots, s -> cache.compile(update(s).where(row(version))));
    }

    /** UPDATE of some columns of rows whose version is NULL; the key's values come last. */
    CompiledSql unversionedUpdate(StatementCache cache, BitSet slots) {
        return unversionedUpdates.computeIfAbsent(
                slots, s -> cache.compile(update(s).where(unversionedRow())));
    }

    /** As {@link #update}, with what the database makes in its RETURNING clause. */
    CompiledSql returningUpdate(StatementCache cache, EagerColumns columns, BitSet slots) {
        return columns.update(cache, slots, s -> update(s).where(row(version)));
    }

    private Update update(BitSet slots) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ColumnClause<?> column : columns(slots)) {
            values.put(column.key(), value(column));
        }
        return Sql.update(part.table()).values(values);
    }

    /** DELETE by primary key, and by the version if there is one. */
    CompiledSql delete(StatementCache cache) {
        CompiledSql known = delete;
        if (known == null) {
            known = cache.compile(deletion(row(version)));
            delete = known;
        }
        return known;
    }

    /** DELETE by primary key of a row whose version is NULL. */
    CompiledSql unversionedDelete(StatementCache cache) {
        CompiledSql known = unversionedDelete;
        if (known == null) {
            known = cache.compile(deletion(unversionedRow()));
            unversionedDelete = known;
        }
        return known;
    }

    /** DELETE of a row, or the UPDATE that marks it. */
    private Statement deletion(Predicate row) {
        return marks() && filter != null && filter.deleted() != null
                ? Sql.update(part.table())
                        .values(Map.of(filter.deleted().column().key(), filter.marked()))
                        .where(row)
                : Sql.delete(part.table()).where(row);
    }

    /** Whether a row that is deleted is only marked so. */
    boolean marks() {
        return filter != null && filter.deleted() != null && !deletedToo;
    }

    /**
     * How many values there are behind the key and the version by which a row is found: the tenant, if there is one.
     */
    int tenants() {
        return filter != null && filter.tenant() != null ? 1 : 0;
    }

    /** The criterion of a row and what rows must meet that statements see. */
    Predicate seen(Predicate row) {
        if (filter == null) {
            return row;
        }
        List<Expression<Boolean>> criteria = new ArrayList<>();
        criteria.add(row);
        if (part.number() == 0) {
            filter.addTo(criteria, part.table(), deletedToo);
        } else if (filter.tenant() != null) {
            criteria.add(isTenantsByRoot(filter));
        }
        return ClauseList.of(Operator.AND, criteria);
    }

    /** The criterion that a row of a joined table belongs to one of the first table that is the tenant's. */
    private Predicate isTenantsByRoot(RowFilter known) {
        List<Expression<Boolean>> criteria = new ArrayList<>();
        for (int i = 0; i < root.keys().size(); i++) {
            criteria.add(root.keys()
                    .get(i)
                    .column()
                    .compare(Operator.EQ, part.keys().get(i).column()));
        }
        known.addTo(criteria, root.table(), true);
        return Sql.select(Keyword.ONE)
                .selectFrom(root.table())
                .where(ClauseList.of(Operator.AND, criteria))
                .correlateExcept(root.table())
                .exists();
    }

    private Predicate row(@Nullable MappedVersion checked) {
        List<ColumnClause<?>> columns = new ArrayList<>(keys());
        if (checked != null) {
            columns.add(checked.column().column());
        }
        return seen(equal(columns));
    }

    private Predicate unversionedRow() {
        ColumnClause<?> column = Objects.requireNonNull(version).column().column();
        return seen(ClauseList.of(Operator.AND, List.of(equal(keys()), column.isNull())));
    }

    static Delete delete(TableClause table, List<ColumnClause<?>> columns) {
        return Sql.delete(table).where(equal(columns));
    }

    static Insert insert(TableClause table, List<ColumnClause<?>> columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.key(), value(column)));
        return Sql.insert(table).values(values);
    }

    private static BindParameter<?> value(ColumnClause<?> column) {
        return BindParameter.of(column.type(), null);
    }

    private static Predicate equal(List<ColumnClause<?>> columns) {
        List<Predicate> criteria = new ArrayList<>();
        columns.forEach(column -> criteria.add(equal(column, null)));
        return ClauseList.of(Operator.AND, criteria);
    }

    /** The criterion that a column holds a value. */
    static Predicate equal(ColumnClause<?> column, @Nullable Object value) {
        return column.compare(Operator.EQ, bound(column.type(), value));
    }

    /** A value as what a column is assigned. */
    static BindParameter<?> bound(ColumnClause<?> column, @Nullable Object value) {
        return bound(column.type(), value);
    }

    @SuppressWarnings("unchecked") // the value comes from this column
    private static <T> BindParameter<T> bound(SqlType<T> type, @Nullable Object value) {
        return BindParameter.of(type, (T) value);
    }

    private List<ColumnClause<?>> keys() {
        List<ColumnClause<?>> keys = new ArrayList<>();
        part.keys().forEach(key -> keys.add(key.column()));
        return keys;
    }

    private List<ColumnClause<?>> inserted(BitSet slots) {
        List<ColumnClause<?>> columns = columns(slots);
        if (discriminator != null) {
            long before = part.columns().subList(0, discriminatorAt).stream()
                    .filter(mapped -> slots.get(mapped.slot()))
                    .count();
            columns.add((int) before, discriminator);
        }
        return columns;
    }

    private List<ColumnClause<?>> columns(BitSet slots) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        for (MappedColumn mapped : part.columns()) {
            if (slots.get(mapped.slot())) {
                columns.add(mapped.column());
            }
        }
        return columns;
    }
}
