package io.athanor.orm;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.load.AskedCriteria;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.Keyword;
import io.athanor.sql.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes that a SELECT is about. */
final class QueryRoots {

    private QueryRoots() {}

    /** The class or alias that a selected element comes from, or null if it is of none. */
    static @Nullable EntityReference<?> of(Element column) {
        return column instanceof EntityReference<?> reference
                ? reference
                : column instanceof ColumnAttribute<?, ?> attribute ? attribute.owner() : null;
    }

    /** The first class that is selected, or that an attribute which is selected belongs to; null if there is none. */
    static @Nullable EntityReference<?> first(Select select) {
        for (Element column : select.resultColumns()) {
            EntityReference<?> entity = of(column);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /**
     * The one table of a class or alias.
     *
     * @throws UnsupportedQueryException if it has several
     */
    static FromClause table(Session session, EntityReference<?> entity) {
        FromClause from = session.mapperOf(entity.descriptor().javaType()).from();
        if (from instanceof Join) {
            throw new UnsupportedQueryException("withHint() is about one table, and " + entity
                    + " has several joined. Query the statement() with Select.hint(), which names a table.");
        }
        return entity instanceof EntityAlias<?> alias ? alias.of(from, EntityFrom::renamed) : from;
    }

    /** A SELECT with 1 in place of what it selects, still from the same. */
    static Select any(Select select) {
        Select one = select.onlyColumns(List.of(Keyword.ONE)).onlyOptions(AskedCriteria.of(select.options()));
        EntityReference<?> root = first(select);
        return root != null && select.from().isEmpty() ? one.selectFrom(root) : one;
    }

    /** Whether a value by which a database tells that something holds tells so. */
    static boolean isTrue(@Nullable Object value) {
        return value instanceof Boolean known ? known : value instanceof Number number && number.intValue() != 0;
    }
}
