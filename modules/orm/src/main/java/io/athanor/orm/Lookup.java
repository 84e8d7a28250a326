package io.athanor.orm;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.load.ObjectsByKey;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.option.QueryOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A look for objects by their primary keys, built step by step: each method returns a new one and leaves this one as it
 * is. An object that is in the session already is given as it is, without a statement.
 *
 * @param <E> the mapped class
 */
public final class Lookup<E> {

    private final Session session;
    private final Class<E> type;
    private final List<QueryOption> options;
    private final boolean refreshing;

    Lookup(Session session, Class<E> type) {
        this(session, type, List.of(), false);
    }

    private Lookup(Session session, Class<E> type, List<QueryOption> options, boolean refreshing) {
        this.session = session;
        this.type = type;
        this.options = options;
        this.refreshing = refreshing;
    }

    /**
     * With options on how related objects of those that are loaded are loaded, and criteria that those that are not in
     * the session yet must meet.
     */
    public Lookup<E> options(QueryOption... more) {
        List<QueryOption> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Lookup<>(session, type, List.copyOf(all), refreshing);
    }

    /**
     * With the rows' values in objects that are in memory already: all are asked for. What waits is flushed first,
     * where the factory does not say otherwise; what they hold otherwise is forgotten.
     */
    public Lookup<E> populateExisting() {
        return new Lookup<>(session, type, options, true);
    }

    /**
     * The object of a primary key.
     *
     * @param key the values of the key, in the order of the table's columns
     * @throws IllegalArgumentException if the number of values is not that of the key's columns
     */
    public Optional<E> get(Object... key) {
        Mapper mapper = begin();
        Object known = mapper.primaryKey().given(key);
        Object found = options.isEmpty() && !refreshing
                ? session.loader().get(mapper, known)
                : session.loader().get(mapper, known, options, refreshing);
        return Optional.ofNullable(type.cast(found));
    }

    /**
     * The objects of primary keys, in the order of the keys, null where there is no row; all that are not in the
     * session by as few statements as possible.
     *
     * @param keys each a value, or a list of the values of a key of several columns
     * @throws IllegalArgumentException if one of them is no key of the class
     */
    public List<@Nullable E> getAll(Collection<?> keys) {
        Mapper mapper = begin();
        List<Object> known = new ArrayList<>(keys.size());
        for (Object key : keys) {
            known.add(mapper.primaryKey()
                    .given(key instanceof List<?> parts ? parts.toArray() : new @Nullable Object[] {key}));
        }
        Map<Object, Instrumented> found = new LinkedHashMap<>();
        new ObjectsByKey(session.context(), mapper, options, refreshing).load(known, found);
        List<@Nullable E> objects = new ArrayList<>(known.size());
        known.forEach(key -> objects.add(type.cast(found.get(key))));
        return objects;
    }

    private Mapper begin() {
        session.checkOpen();
        if (refreshing) {
            session.autoflush();
        }
        return session.mapperOf(type);
    }
}
