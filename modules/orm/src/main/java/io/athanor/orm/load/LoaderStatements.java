package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.schema.Table;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.StatementCache;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The statements that load single objects and relationships of one generation of mappers, compiled once. Safe for use
 * by several threads.
 */
public final class LoaderStatements {

    private final ConcurrentMap<Mapper, RelatedStatement> byKey = new ConcurrentHashMap<>();
    private final ConcurrentMap<Relationship, RelatedStatement> related = new ConcurrentHashMap<>();

    /** No statements yet. */
    public LoaderStatements() {}

    /** Loads an object by its primary key; the parameters are the key's values. */
    RelatedStatement byKey(LoadContext context, Mapper mapper) {
        RelatedStatement statement = byKey.get(mapper);
        return statement != null ? statement : byKey.computeIfAbsent(mapper, m -> compile(context, selectByKey(m)));
    }

    /** Loads the related objects of one object; the parameters are the values of the owner's joining attributes. */
    RelatedStatement related(LoadContext context, Relationship property) {
        RelatedStatement statement = related.get(property);
        return statement != null
                ? statement
                : related.computeIfAbsent(property, p -> compile(context, selectRelated(p)));
    }

    private static RelatedStatement compile(LoadContext context, Select select) {
        StatementCache.Compiled<LoadPlan> compiled = context.cache().compile(select, context.translator());
        return new RelatedStatement(compiled.sql(), compiled.attachment());
    }

    private static Select selectByKey(Mapper mapper) {
        List<Predicate> criteria = new ArrayList<>();
        for (ColumnClause<?> key : mapper.primaryKey().in(mapper.table())) {
            criteria.add(key.compare(Operator.EQ, parameter(key)));
        }
        return Sql.select(mapper.descriptor()).where(ClauseList.of(Operator.AND, criteria));
    }

    private static Select selectRelated(Relationship property) {
        ColumnSource target = ColumnSource.of(property.target().table());
        Select select = Sql.select(property.target().descriptor());
        Table secondary = property.path().secondary();
        Predicate criterion = property.isByKey()
                ? ownedByKey(property, target)
                : property.path().ownedBy(column -> parameter(column.column()), secondary, target);
        Element orderBy = property.path().order(target);
        select = select.where(criterion);
        return orderBy == null ? select : select.orderBy(orderBy);
    }

    private static Predicate ownedByKey(Relationship property, ColumnSource target) {
        List<Predicate> criteria = new ArrayList<>();
        for (MappedColumn column : property.path().targetColumns()) {
            criteria.add(target.column(column).compare(Operator.EQ, parameter(column.column())));
        }
        return ClauseList.of(Operator.AND, criteria);
    }

    private static BindParameter<?> parameter(ColumnClause<?> column) {
        return BindParameter.named(column.name(), column.type());
    }
}
