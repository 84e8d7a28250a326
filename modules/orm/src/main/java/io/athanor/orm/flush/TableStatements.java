package io.athanor.orm.flush;

import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Delete;
import io.athanor.sql.Insert;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
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

/** What flushes need of one class: its statements by their sets of columns, its defaults, its relationships' parts. */
final class TableStatements {

    private final Mapper mapper;
    private final ColumnDefaults defaults;
    private final List<KeySync> syncs;
    private final Map<BitSet, KeyedInsert> keyedInserts = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> inserts = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> updates = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> unversionedUpdates = new ConcurrentHashMap<>();
    private volatile boolean unchecked;
    private volatile @Nullable CompiledSql delete = null;
    private volatile @Nullable CompiledSql unversionedDelete = null;

    TableStatements(Mapper mapper) {
        this.mapper = mapper;
        this.defaults = new ColumnDefaults(mapper);
        this.syncs = mapper.relationships().stream().map(KeySync::of).toList();
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

    /** What the relationships contribute. */
    List<KeySync> syncs() {
        return syncs;
    }

    /** The keys that the database generates. */
    KeyedInsert keys() {
        return keyedInsert(new BitSet(0));
    }

    /** INSERT of some columns; the database generates the primary key. */
    KeyedInsert keyedInsert(BitSet slots) {
        return keyedInserts.computeIfAbsent(
                slots,
                s -> new KeyedInsert(
                        mapper.table(), columns(s), mapper.primaryKey().in(mapper.table())));
    }

    /** INSERT of some columns, the primary key among them. */
    CompiledSql insert(StatementCache cache, BitSet slots) {
        return inserts.computeIfAbsent(slots, s -> cache.compile(insert(mapper.table(), columns(s))));
    }

    /** UPDATE of some columns; the key's values come last, and after them the version's if there is one. */
    CompiledSql update(StatementCache cache, BitSet slots) {
        return updates.computeIfAbsent(slots, s -> cache.compile(update(s).where(row(mapper.version()))));
    }

    /** UPDATE of some columns of rows whose version is NULL; the key's values come last. */
    CompiledSql unversionedUpdate(StatementCache cache, BitSet slots) {
        return unversionedUpdates.computeIfAbsent(
                slots, s -> cache.compile(update(s).where(unversionedRow())));
    }

    private Update update(BitSet slots) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ColumnClause<?> column : columns(slots)) {
            values.put(column.key(), value(column));
        }
        return Sql.update(mapper.table()).values(values);
    }

    /** DELETE by primary key, and by the version if there is one. */
    CompiledSql delete(StatementCache cache) {
        CompiledSql known = delete;
        if (known == null) {
            known = cache.compile(Sql.delete(mapper.table()).where(row(mapper.version())));
            delete = known;
        }
        return known;
    }

    /** DELETE by primary key of a row whose version is NULL. */
    CompiledSql unversionedDelete(StatementCache cache) {
        CompiledSql known = unversionedDelete;
        if (known == null) {
            known = cache.compile(Sql.delete(mapper.table()).where(unversionedRow()));
            unversionedDelete = known;
        }
        return known;
    }

    private Predicate row(@Nullable MappedVersion version) {
        List<ColumnClause<?>> columns = new ArrayList<>(mapper.primaryKey().in(mapper.table()));
        if (version != null) {
            columns.add(version.column().in(mapper.table()));
        }
        return equal(columns);
    }

    private Predicate unversionedRow() {
        MappedVersion version = Objects.requireNonNull(mapper.version());
        return ClauseList.of(
                Operator.AND,
                List.of(
                        equal(mapper.primaryKey().in(mapper.table())),
                        version.column().in(mapper.table()).isNull()));
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

    private List<ColumnClause<?>> columns(BitSet slots) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        for (MappedColumn mapped : mapper.columns()) {
            if (slots.get(mapped.slot())) {
                columns.add(mapped.column());
            }
        }
        return columns;
    }
}
