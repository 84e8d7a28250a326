package io.athanor.orm.session;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ForeignKeyReference;
import io.athanor.orm.mapping.Mapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the database had given to rows which a rollback takes back: neither the objects themselves nor those
 * that refer to them keep them. Used once.
 */
final class TakenKeys {

    private final List<Row> rows = new ArrayList<>();
    private final Set<Key> keys = new HashSet<>();

    private record Row(Mapper mapper, Instrumented entity) {}

    private record Key(Mapper mapper, Object value) {}

    /**
     * Takes in an object whose row is taken back.
     *
     * @param generated the key that the database gave it, or null if the program did
     */
    void add(Mapper mapper, Instrumented entity, @Nullable Object generated) {
        rows.add(new Row(mapper, entity));
        if (generated != null) {
            keys.add(new Key(mapper, generated));
            mapper.primaryKey().clear(entity);
        }
    }

    /** Lets the objects refer to none of the keys. */
    void clearReferences() {
        for (Row row : keys.isEmpty() ? List.<Row>of() : rows) {
            for (ForeignKeyReference reference : row.mapper.references()) {
                if (reference.pairs().size() == 1) {
                    clear(row, reference.target(), reference.pairs().get(0));
                }
            }
        }
    }

    private void clear(Row row, Mapper target, ColumnPair pair) {
        Object value = pair.local().isKey() ? null : pair.local().get(row.entity);
        if (value != null && pair.remote().isKey() && keys.contains(new Key(target, value))) {
            pair.local().set(row.entity, null);
        }
    }
}
