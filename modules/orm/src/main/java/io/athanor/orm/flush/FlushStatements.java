package io.athanor.orm.flush;

import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.schema.Table;
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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The INSERT, UPDATE and DELETE statements of flushes, made once for each set of columns. Safe for use by several
 * threads.
 */
public final class FlushStatements {

    private final Map<Form, KeyedInsert> keyedInserts = new ConcurrentHashMap<>();
    private final Map<Form, CompiledSql> inserts = new ConcurrentHashMap<>();
    private final Map<Form, CompiledSql> updates = new ConcurrentHashMap<>();
    private final Map<Mapper, CompiledSql> deletes = new ConcurrentHashMap<>();
    private final Map<Mapper, ColumnDefaults> defaults = new ConcurrentHashMap<>();
    private final Map<LinkForm, CompiledSql> links = new ConcurrentHashMap<>();

    /** No statements yet. */
    public FlushStatements() {}

    /** A class and some of its attributes. */
    private record Form(Mapper mapper, BitSet attributes) {}

    /** An association table and whether rows are inserted or deleted. */
    private record LinkForm(Table table, boolean insert) {}

    /** INSERT of some attributes; the database generates the primary key. */
    KeyedInsert keyedInsert(Mapper mapper, BitSet attributes) {
        return keyedInserts.computeIfAbsent(
                new Form(mapper, attributes),
                form -> new KeyedInsert(
                        mapper.table(), columns(mapper, attributes), mapper.keyColumns(mapper.table())));
    }

    /** INSERT of some attributes, the primary key among them. */
    CompiledSql insert(StatementCache cache, Mapper mapper, BitSet attributes) {
        return inserts.computeIfAbsent(
                new Form(mapper, attributes),
                form -> cache.compile(insert(mapper.table(), columns(mapper, attributes))));
    }

    /** UPDATE of some attributes; the key's values come last. */
    CompiledSql update(StatementCache cache, Mapper mapper, BitSet attributes) {
        return updates.computeIfAbsent(new Form(mapper, attributes), form -> {
            Update update = Sql.update(mapper.table());
            Map<String, Object> values = new LinkedHashMap<>();
            for (ColumnClause<?> column : columns(mapper, attributes)) {
                values.put(column.key(), value(column));
            }
            return cache.compile(update.values(values).where(equal(mapper.keyColumns(mapper.table()))));
        });
    }

    /** What the columns of a class get for which an object has no value. */
    ColumnDefaults defaults(Mapper mapper) {
        return defaults.computeIfAbsent(mapper, ColumnDefaults::new);
    }

    /** DELETE by primary key. */
    CompiledSql delete(StatementCache cache, Mapper mapper) {
        return deletes.computeIfAbsent(
                mapper, m -> cache.compile(Sql.delete(m.table()).where(equal(m.keyColumns(m.table())))));
    }

    /** INSERT or DELETE of rows of an association table. */
    CompiledSql link(StatementCache cache, Table table, List<ColumnClause<?>> columns, boolean insert) {
        return links.computeIfAbsent(new LinkForm(table, insert), form -> {
            if (insert) {
                return cache.compile(insert(table, columns));
            }
            Delete delete = Sql.delete(table).where(equal(columns));
            return cache.compile(delete);
        });
    }

    private static Insert insert(TableClause table, List<ColumnClause<?>> columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.key(), value(column)));
        return Sql.insert(table).values(values);
    }

    private static BindParameter<?> value(ColumnClause<?> column) {
        return BindParameter.of(column.type(), null);
    }

    private static Predicate equal(List<ColumnClause<?>> columns) {
        List<Predicate> criteria = new ArrayList<>();
        columns.forEach(column -> criteria.add(column.compare(Operator.EQ, value(column))));
        return ClauseList.of(Operator.AND, criteria);
    }

    private static List<ColumnClause<?>> columns(Mapper mapper, BitSet attributes) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        for (MappedColumn mapped : mapper.columnsInTableOrder()) {
            if (attributes.get(mapped.attribute())) {
                columns.add(mapped.column());
            }
        }
        return columns;
    }
}
