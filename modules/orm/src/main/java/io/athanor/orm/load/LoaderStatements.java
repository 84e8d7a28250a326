package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.mapping.SecondaryPair;
import io.athanor.schema.Table;
import io.athanor.sql.BinaryPredicate;
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

/** The statements that load single objects and relationships, compiled once. Safe for use by several threads. */
public final class LoaderStatements {

    private volatile Generation generation = new Generation(new Object());

    /** No statements yet. */
    public LoaderStatements() {}

    /** Loads an object by its primary key; the parameters are the key's values. */
    RelatedStatement byKey(LoadContext context, Mapper mapper) {
        ConcurrentMap<Mapper, RelatedStatement> known = current(context).byKey;
        RelatedStatement statement = known.get(mapper);
        return statement != null ? statement : known.computeIfAbsent(mapper, m -> compile(context, selectByKey(m)));
    }

    /** Loads the related objects of one object; the parameters are the values of the owner's joining attributes. */
    RelatedStatement related(LoadContext context, RelationshipProperty property) {
        ConcurrentMap<RelationshipProperty, RelatedStatement> known = current(context).related;
        RelatedStatement statement = known.get(property);
        return statement != null ? statement : known.computeIfAbsent(property, p -> compile(context, selectRelated(p)));
    }

    private Generation current(LoadContext context) {
        Object identity = context.catalog().identity();
        Generation now = generation;
        if (now.identity != identity) {
            now = new Generation(identity);
            generation = now;
        }
        return now;
    }

    private static RelatedStatement compile(LoadContext context, Select select) {
        StatementCache.Compiled<LoadPlan> compiled = context.cache().compile(select, context.translator());
        return new RelatedStatement(compiled.sql(), compiled.attachment());
    }

    private static Select selectByKey(Mapper mapper) {
        List<Predicate> criteria = new ArrayList<>();
        for (ColumnClause<?> key : mapper.keyColumns(mapper.table())) {
            criteria.add(key.compare(Operator.EQ, parameter(key)));
        }
        return Sql.select(mapper.descriptor()).where(ClauseList.of(Operator.AND, criteria));
    }

    private static Select selectRelated(RelationshipProperty property) {
        List<Predicate> criteria = new ArrayList<>();
        ColumnSource target = ColumnSource.of(property.target().table());
        Table secondary = property.secondary();
        Select select = Sql.select(property.target().descriptor());
        if (secondary != null) {
            for (SecondaryPair pair : property.localPairs()) {
                criteria.add(new BinaryPredicate(parameter(pair.column()), Operator.EQ, pair.column()));
            }
            criteria.addAll(property.remoteCondition(target, secondary));
        } else {
            for (ColumnPair pair : property.pairs()) {
                ColumnClause<?> column = pair.remote().column();
                criteria.add(
                        property.isByKey()
                                ? column.compare(Operator.EQ, parameter(column))
                                : new BinaryPredicate(parameter(column), Operator.EQ, column));
            }
        }
        Element orderBy = property.orderBy(target);
        select = select.where(ClauseList.of(Operator.AND, criteria));
        return orderBy == null ? select : select.orderBy(orderBy);
    }

    private static BindParameter<?> parameter(ColumnClause<?> column) {
        return BindParameter.named(column.name(), column.type());
    }

    private static final class Generation {

        final Object identity;
        final ConcurrentMap<Mapper, RelatedStatement> byKey = new ConcurrentHashMap<>();
        final ConcurrentMap<RelationshipProperty, RelatedStatement> related = new ConcurrentHashMap<>();

        Generation(Object identity) {
            this.identity = identity;
        }
    }
}
