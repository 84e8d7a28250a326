package io.athanor.orm.flush;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.TablePart;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The INSERT, UPDATE and DELETE statements of flushes of one generation of mappers, made once for each set of columns.
 * Safe for use by several threads.
 */
public final class FlushStatements {

    private final Map<TablePart, TableStatements> tables = new ConcurrentHashMap<>();
    private final Map<TablePart, TableStatements> ofMarked = new ConcurrentHashMap<>();
    private final Map<Mapper, List<KeySync>> syncs = new ConcurrentHashMap<>();
    private final Map<Mapper, List<Table>> hierarchies = new ConcurrentHashMap<>();
    private final Map<Table, CompiledSql> linkInserts = new ConcurrentHashMap<>();
    private final Map<Table, CompiledSql> linkDeletes = new ConcurrentHashMap<>();

    private volatile @Nullable ReturningClauses returning = null;

    /** No statements yet. */
    public FlushStatements() {}

    /** What flushes need of the rows that a class has in one of its tables. */
    TableStatements of(StatementCache cache, Mapper mapper, TablePart part) {
        TableStatements known = tables.get(part);
        return known != null
                ? known
                : tables.computeIfAbsent(part, p -> new TableStatements(mapper, p, returning(cache), false));
    }

    /** As {@link #of}, for a row of which it is known that it is marked deleted, or which is to go all the same. */
    TableStatements ofMarked(StatementCache cache, Mapper mapper, TablePart part) {
        return ofMarked.computeIfAbsent(part, p -> new TableStatements(mapper, p, returning(cache), true));
    }

    private ReturningClauses returning(StatementCache cache) {
        ReturningClauses known = returning;
        if (known == null) {
            known = ReturningClauses.of(cache.dialect());
            returning = known;
        }
        return known;
    }

    /** What the relationships of a class contribute. */
    List<KeySync> syncs(Mapper mapper) {
        List<KeySync> known = syncs.get(mapper);
        return known != null
                ? known
                : syncs.computeIfAbsent(
                        mapper,
                        m -> m.relationships().stream()
                                .filter(relationship -> !relationship.isViewOnly())
                                .map(KeySync::of)
                                .toList());
    }

    /** The tables of the classes of a hierarchy, each before those whose rows refer to its rows by their keys. */
    List<Table> tables(Mapper base) {
        return hierarchies.computeIfAbsent(base, mapper -> {
            Set<Table> all = new LinkedHashSet<>();
            mapper.withDescendants().forEach(each -> each.parts().forEach(part -> all.add(part.table())));
            return List.copyOf(all);
        });
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
