package io.athanor.orm.flush;

import io.athanor.orm.mapping.Mapper;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The INSERT, UPDATE and DELETE statements of flushes of one generation of mappers, made once for each set of columns.
 * Safe for use by several threads.
 */
public final class FlushStatements {

    private final Map<Mapper, TableStatements> tables = new ConcurrentHashMap<>();
    private final Map<Table, CompiledSql> linkInserts = new ConcurrentHashMap<>();
    private final Map<Table, CompiledSql> linkDeletes = new ConcurrentHashMap<>();

    /** No statements yet. */
    public FlushStatements() {}

    /** What flushes need of one class. */
    TableStatements of(Mapper mapper) {
        TableStatements known = tables.get(mapper);
        return known != null ? known : tables.computeIfAbsent(mapper, TableStatements::new);
    }

    /** INSERT of a row of an association table. */
    CompiledSql linkInsert(StatementCache cache, Table table, List<ColumnClause<?>> columns) {
        return linkInserts.computeIfAbsent(table, t -> cache.compile(TableStatements.insert(t, columns)));
    }

    /** DELETE of a row of an association table. */
    CompiledSql linkDelete(StatementCache cache, Table table, List<ColumnClause<?>> columns) {
        return linkDeletes.computeIfAbsent(table, t -> cache.compile(TableStatements.delete(t, columns)));
    }
}
