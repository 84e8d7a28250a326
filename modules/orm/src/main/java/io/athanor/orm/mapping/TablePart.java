package io.athanor.orm.mapping;

import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.ClauseList;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What one table has of the rows of a class: all, or, of a class with joined tables, those columns that are there.
 * Classes that have the same columns in a table share the part. Immutable; compared by identity.
 */
public final class TablePart {

    private final int number;
    private final Table table;
    private final List<MappedColumn> columns;
    private final List<MappedColumn> keys;
    private final List<UniqueKey> uniqueKeys;
    private final BitSet slots = new BitSet();

    /**
     * A part.
     *
     * @param number how many tables of the same rows come before it
     * @param keys the columns that hold the primary key, in the order of the key
     */
    TablePart(int number, Table table, List<MappedColumn> columns, List<MappedColumn> keys) {
        this.number = number;
        this.table = table;
        List<Column<?>> order = table.columnList();
        List<MappedColumn> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparingInt(column -> order.indexOf(column.column())));
        this.columns = List.copyOf(sorted);
        this.keys = List.copyOf(keys);
        this.uniqueKeys = UniqueKey.of(table, columns);
        columns.forEach(column -> slots.set(column.slot()));
    }

    /** The part with further columns, or this if there are none. */
    TablePart with(List<MappedColumn> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<MappedColumn> all = new ArrayList<>(columns);
        all.addAll(further);
        return new TablePart(number, table, all, keys);
    }

    /** How many tables of the same rows come before it: 0 for that of the class at the top. */
    public int number() {
        return number;
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** The mapped columns that are in the table, in its order. */
    public List<MappedColumn> columns() {
        return columns;
    }

    /** Leaves only the table's own among slots of the class. */
    public void retain(BitSet some) {
        some.and(slots);
    }

    /** The columns that hold the primary key, in the order of the key. */
    public List<MappedColumn> keys() {
        return keys;
    }

    /** That a row of this table has the key of one of the table above. */
    Predicate sameKey(TablePart above) {
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            same.add(above.keys.get(i).column().compare(Operator.EQ, keys.get(i).column()));
        }
        return ClauseList.of(Operator.AND, same);
    }

    /** What no two rows of the table share. */
    public List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }
}
