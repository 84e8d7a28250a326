package io.athanor.orm.flush;

import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.annotation.EagerDefaults;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.TablePart;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Update;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table whose values the database makes and the flush brings to the objects: by the statement that
 * writes the row where the database returns them, else by a SELECT behind it where the mapping wants them at once. Safe
 * for use by several threads.
 */
final class EagerColumns {

    private final List<MappedColumn> byInsert;
    private final List<MappedColumn> byUpdate;
    private final List<ColumnClause<?>> keys;
    private final boolean isAlways;
    private final boolean insertReturns;
    private final boolean updateReturns;
    private final Map<BitSet, List<MappedColumn>> inserted = new ConcurrentHashMap<>();
    private final Map<BitSet, List<MappedColumn>> updated = new ConcurrentHashMap<>();
    private final Map<BitSet, KeyedInsert> inserts = new ConcurrentHashMap<>();
    private final Map<BitSet, CompiledSql> updates = new ConcurrentHashMap<>();

    private EagerColumns(
            Mapper mapper,
            TablePart part,
            List<MappedColumn> byInsert,
            List<MappedColumn> byUpdate,
            ReturningClauses returning) {
        this.byInsert = byInsert;
        this.byUpdate = byUpdate;
        this.keys = new ArrayList<>();
        part.keys().forEach(key -> keys.add(key.column()));
        this.isAlways = mapper.descriptor().eagerDefaults() == EagerDefaults.ALWAYS;
        this.insertReturns = returning.byInsert();
        this.updateReturns = returning.byUpdate();
    }

    /** Those of a class's rows in one of its tables, or null if there are none. */
    static @Nullable EagerColumns of(
            Mapper mapper, TablePart part, ColumnDefaults defaults, ReturningClauses returning) {
        EagerDefaults time = mapper.descriptor().eagerDefaults();
        List<MappedColumn> byInsert = time == EagerDefaults.NEVER || time == EagerDefaults.AUTO && !returning.byInsert()
                ? List.of()
                : defaults.madeByInsert(part);
        List<MappedColumn> byUpdate = time == EagerDefaults.ALWAYS ? defaults.madeByUpdate(part) : List.of();
        return byInsert.isEmpty() && byUpdate.isEmpty()
                ? null
                : new EagerColumns(mapper, part, byInsert, byUpdate, returning);
    }

    /** What an INSERT of some columns leaves to the database. */
    List<MappedColumn> inserted(BitSet sent) {
        return byInsert.isEmpty() ? byInsert : inserted.computeIfAbsent(sent, s -> without(byInsert, s));
    }

    /** What an UPDATE of some columns leaves to the database. */
    List<MappedColumn> updated(BitSet sent) {
        return byUpdate.isEmpty() ? byUpdate : updated.computeIfAbsent(sent, s -> without(byUpdate, s));
    }

    private static List<MappedColumn> without(List<MappedColumn> columns, BitSet sent) {
        return columns.stream().filter(column -> !sent.get(column.slot())).toList();
    }

    /** Whether an INSERT tells what it left to the database. */
    boolean insertReturns() {
        return insertReturns;
    }

    /** Whether an UPDATE tells what it left to the database. */
    boolean updateReturns() {
        return updateReturns;
    }

    /** Whether what no statement tells is asked for. */
    boolean isAlways() {
        return isAlways;
    }

    /** INSERT of some columns that tells what it left to the database, and generated keys. */
    KeyedInsert insert(BitSet slots, KeyedInsert plain) {
        return inserts.computeIfAbsent(
                slots, s -> new KeyedInsert(plain.table(), plain.columns(), keys, columns(inserted(s))));
    }

    /** UPDATE of some columns of one row that tells what it left to the database. */
    CompiledSql update(StatementCache cache, BitSet slots, Function<BitSet, Update> plain) {
        return updates.computeIfAbsent(slots, s -> cache.compile(plain.apply(s).returning(elements(updated(s)))));
    }

    static Element[] elements(List<MappedColumn> columns) {
        return columns(columns).toArray(Element[]::new);
    }

    private static List<ColumnClause<?>> columns(List<MappedColumn> columns) {
        List<ColumnClause<?>> clauses = new ArrayList<>();
        columns.forEach(column -> clauses.add(column.column()));
        return clauses;
    }

    /**
     * Gives an object what came back of its row.
     *
     * @param from the place of the first value; a row without any is passed over
     */
    static void learn(RowAction action, List<MappedColumn> columns, @Nullable Object[] told, int from) {
        for (int i = 0; i < columns.size() && told.length > 0; i++) {
            MappedColumn column = columns.get(i);
            if (action.state.isUnknown(column.attribute())) {
                action.state.learn(action.entity, column.attribute(), told[from + i]);
            }
        }
    }
}
