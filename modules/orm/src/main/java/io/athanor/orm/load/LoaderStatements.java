package io.athanor.orm.load;

import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.LoaderOptions;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The statements that load single objects and relationships of one generation of mappers, compiled once. Safe for use
 * by several threads.
 */
public final class LoaderStatements {

    private final ConcurrentMap<Mapper, RelatedStatement> byKey = new ConcurrentHashMap<>();
    private final ConcurrentMap<SomeColumns, CompiledSql> columns = new ConcurrentHashMap<>();
    private final ConcurrentMap<Relationship, RelatedStatement> related = new ConcurrentHashMap<>();

    private record SomeColumns(Mapper mapper, BitSet slots, boolean deletedToo) {}

    /** No statements yet. */
    public LoaderStatements() {}

    /** Loads an object by its primary key; the parameters are the key's values. */
    RelatedStatement byKey(LoadContext context, Mapper mapper) {
        RelatedStatement statement = byKey.get(mapper);
        return statement != null
                ? statement
                : byKey.computeIfAbsent(
                        mapper, m -> compile(context, LoaderSelects.byKey(m, LoaderStatements::parameter)));
    }

    /**
     * Loads some columns of an object by its primary key; the parameters are the key's values.
     *
     * @param deletedToo whether a row that is marked deleted is found, too
     */
    CompiledSql columns(LoadContext context, Mapper mapper, BitSet slots, boolean deletedToo) {
        return columns.computeIfAbsent(new SomeColumns(mapper, slots, deletedToo), some -> {
            Select select = LoaderSelects.columns(some.mapper, some.slots, LoaderStatements::parameter);
            if (some.mapper.rowFilter() != null) {
                Select seen = some.deletedToo ? select.options(LoaderOptions.includeDeleted()) : select;
                return compile(context, seen).sql();
            }
            // Only the translation tells values of the mapping from those of the statement.
            return some.slots.length() > some.mapper.columns().size()
                    ? compile(context, select).sql()
                    : context.cache().compile(select);
        });
    }

    /** Loads the related objects of one object; the parameters are the values of the owner's joining attributes. */
    RelatedStatement related(LoadContext context, Relationship relationship) {
        RelatedStatement statement = related.get(relationship);
        return statement != null
                ? statement
                : related.computeIfAbsent(
                        relationship, r -> compile(context, LoaderSelects.related(r, LoaderStatements::parameter)));
    }

    private static RelatedStatement compile(LoadContext context, Select select) {
        StatementCache.Compiled<LoadPlan> compiled = context.cache().compile(select, context.translator());
        return new RelatedStatement(compiled.sql(), compiled.attachment());
    }

    private static BindParameter<?> parameter(MappedColumn mapped) {
        ColumnClause<?> column = mapped.column();
        return BindParameter.named(column.name(), column.type());
    }
}
