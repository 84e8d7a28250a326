package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.option.QueryOption;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Loads objects of one class by their primary keys, many by one statement. */
public final class ObjectsByKey {

    private final LoadContext context;
    private final Mapper mapper;
    private final List<? extends QueryOption> options;
    private final boolean refreshing;

    /**
     * A load for one session.
     *
     * @param refreshing whether objects that are in memory get the rows' values, rather than being given as they are
     */
    public ObjectsByKey(LoadContext context, Mapper mapper, List<? extends QueryOption> options, boolean refreshing) {
        this.context = context;
        this.mapper = mapper;
        this.options = options;
        this.refreshing = refreshing;
    }

    /** Puts the objects of keys into a map, as far as there are rows. */
    public void load(Iterable<?> keys, Map<Object, Instrumented> found) {
        Set<Object> missing = new LinkedHashSet<>();
        for (Object key : keys) {
            Object present = refreshing ? null : context.loader().present(mapper, key);
            if (present == null) {
                missing.add(key);
            } else if (mapper.type().isInstance(present)) {
                found.put(key, (Instrumented) present);
            }
        }
        List<Object> open = new ArrayList<>(missing);
        for (int from = 0; from < open.size(); from += KeyCriterion.CHUNK) {
            read(open.subList(from, Math.min(open.size(), from + KeyCriterion.CHUNK)), found);
        }
        if (context.loader().mayHide(options)) {
            return;
        }
        for (Object key : open) {
            EntityState known =
                    found.containsKey(key) ? null : context.identityMap().find(mapper.hierarchy(), key);
            if (known != null && mapper.type().isInstance(known.get())) {
                context.vanished(known);
            }
        }
    }

    private void read(List<Object> keys, Map<Object, Instrumented> found) {
        Select select = Sql.select(mapper.descriptor())
                .where(KeyCriterion.among(mapper.primaryKey().in(mapper.from()), keys))
                .options(options.toArray(StatementOption[]::new));
        context.reader().readAll(select, Map.of(), refreshing, row -> {
            Instrumented object = (Instrumented) Objects.requireNonNull(row[0]);
            found.put(Objects.requireNonNull(EntityState.of(object).key()), object);
        });
    }
}
