package io.athanor.orm;

import io.athanor.orm.bulk.EntityDelete;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.load.AskedCriteria;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.option.QueryOption;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of the rows that a query's criteria name.
 *
 * @param session the session
 * @param select the query's SELECT
 * @param parameters the values by name
 * @param <T> the class
 */
record QueryChange<T>(Session session, Select select, Map<String, @Nullable Object> parameters) {

    int update(UnaryOperator<EntityUpdate<T>> set, Synchronization synchronization) {
        return session.execute(
                        set.apply(EntityUpdate.of(changed("update")))
                                .where(criteria())
                                .options(visibleRows()),
                        synchronization,
                        parameters)
                .rowCount();
    }

    int delete(Synchronization synchronization) {
        return session.execute(
                        EntityDelete.of(changed("delete")).where(criteria()).options(visibleRows()),
                        synchronization,
                        parameters)
                .rowCount();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of criteria
    private Expression<Boolean>[] criteria() {
        return select.where().toArray(new Expression[0]);
    }

    private QueryOption[] visibleRows() {
        return AskedCriteria.of(select.options()).stream()
                .map(QueryOption.class::cast)
                .toArray(QueryOption[]::new);
    }

    /** Whether a SELECT has nothing beside its columns but criteria. */
    static boolean isPlain(Select select) {
        return select.joins().isEmpty()
                && select.from().isEmpty()
                && select.groupBy().isEmpty()
                && select.having().isEmpty()
                && select.orderBy().isEmpty()
                && select.rowLimit().isNone()
                && select.lock() == null
                && select.distinctOn().isEmpty()
                && !select.isDistinct();
    }

    @SuppressWarnings("unchecked") // a query for one class results in its objects
    private EntityDescriptor<T> changed(String method) {
        List<Element> columns = select.resultColumns();
        if (!isPlain(select) || columns.size() != 1 || !(columns.get(0) instanceof EntityDescriptor<?> entity)) {
            throw new UnsupportedQueryException(
                    "Query." + method + "() changes the rows of one class that criteria name,"
                            + " and this query has joins, an order, limits, groups or a lock, or results in something"
                            + " else. Use query(Class) with filter() only; a subquery in a criterion can do the rest.");
        }
        return (EntityDescriptor<T>) entity;
    }
}
