package io.athanor.orm;

import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The objects of unique keys, read anew, many by one statement. */
final class ObjectsOfKeys<E> {

    private static final int PORTION = 100;

    private final Session session;
    private final Class<E> type;
    private final List<ColumnAttribute<? super E, ?>> attributes;

    ObjectsOfKeys(Session session, Class<E> type, List<ColumnAttribute<? super E, ?>> attributes) {
        this.session = session;
        this.type = type;
        this.attributes = attributes;
    }

    /** The objects in the order of the keys, each of which is there. */
    List<E> of(List<List<Object>> keys) {
        List<E> objects = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += PORTION) {
            List<List<Object>> some = keys.subList(from, Math.min(keys.size(), from + PORTION));
            Map<List<Object>, E> found = new HashMap<>();
            session.query(type)
                    .filter(ClauseList.of(
                            Operator.OR, some.stream().map(this::criterion).toList()))
                    .populateExisting()
                    .all()
                    .forEach(object -> found.put(held(object), object));
            for (List<Object> key : some) {
                E object = found.get(key);
                // A collation may take another spelling for the same key.
                objects.add(
                        object != null
                                ? object
                                : session.query(type).filter(criterion(key)).one());
            }
        }
        return objects;
    }

    private List<Object> held(E object) {
        return Arrays.asList(attributes.stream()
                .map(attribute -> Bulk.column(session.mapperOf(type), attribute.name())
                        .get((io.athanor.orm.instrument.Instrumented) object))
                .toArray());
    }

    private Predicate criterion(List<Object> key) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            ColumnAttribute<? super E, ?> attribute = attributes.get(i);
            parts.add(attribute.compare(Operator.EQ, bound(attribute.type(), key.get(i))));
        }
        return ClauseList.of(Operator.AND, parts);
    }

    private static <T> BindParameter<T> bound(SqlType<T> type, Object value) {
        return BindParameter.of(type, type.javaType().cast(value));
    }
}
