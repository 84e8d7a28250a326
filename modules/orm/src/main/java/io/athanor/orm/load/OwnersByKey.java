package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.CompositeKey;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.WholeNumber;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.ColumnClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The owners that lack a relationship by the keys under which rows bring related objects, and those objects. Used once.
 */
final class OwnersByKey {

    private final Relationship relationship;
    private final Class<?>[] types;
    private final boolean byOwner;
    private final Map<Object, Group> groups = new LinkedHashMap<>();

    private OwnersByKey(Relationship relationship, List<Instrumented> owners) {
        this.relationship = relationship;
        this.byOwner = false;
        ColumnSource target = ColumnSource.of(relationship.target().from());
        List<ColumnClause<?>> keys =
                relationship.path().ownerKeys(relationship.path().secondary(), target);
        this.types = keys.stream().map(column -> column.type().javaType()).toArray(Class<?>[]::new);
        owners.forEach(this::add);
    }

    private OwnersByKey(Relationship relationship) {
        this.relationship = relationship;
        this.byOwner = true;
        this.types = new Class<?>[relationship.source().primaryKey().size()];
    }

    /** The owners as rows tell them apart: by the values that lead to related rows, or by their own primary keys. */
    static OwnersByKey of(Relationship relationship, List<Instrumented> owners, boolean byOwner) {
        return byOwner ? ofOwners(relationship, owners) : new OwnersByKey(relationship, owners);
    }

    /** The owners by their own primary keys. */
    private static OwnersByKey ofOwners(Relationship relationship, List<Instrumented> owners) {
        OwnersByKey byKey = new OwnersByKey(relationship);
        owners.forEach(byKey::add);
        return byKey;
    }

    private static final class Group {

        private final List<Instrumented> owners = new ArrayList<>(1);
        private final UniqueObjects<Object> related = new UniqueObjects<>();
    }

    private void add(Instrumented owner) {
        EntityState state = EntityState.of(owner);
        if (state.isLoaded(relationship.attribute())) {
            return;
        }
        Object key = key(state, owner);
        if (key == null) {
            Loaded.set(state, owner, relationship.attribute(), null, List.of());
        } else {
            groups.computeIfAbsent(key, k -> new Group()).owners.add(owner);
        }
    }

    private @Nullable Object key(EntityState state, Instrumented owner) {
        if (byOwner) {
            return state.key();
        }
        @Nullable Object[] values = OwnerValues.of(state, owner, relationship);
        if (values == null) {
            return null;
        }
        for (int i = 0; i < values.length; i++) {
            // The two columns may be of different types; the key that a row brings is of the other one's.
            values[i] = WholeNumber.as(types[i], java.util.Objects.requireNonNull(values[i]));
        }
        return values.length == 1 ? values[0] : new CompositeKey(values);
    }

    /** Gives owners whose reference leads to an object that is in memory that object, so that nobody asks for it. */
    void settle(ObjectLoader loader) {
        groups.entrySet().removeIf(entry -> {
            Object key = entry.getKey();
            Object target = relationship.targetKey(
                    key instanceof CompositeKey composite ? composite.values().toArray() : new Object[] {key});
            Object found = target == null ? null : loader.present(relationship.target(), target);
            Object present = relationship.target().type().isInstance(found) ? found : null;
            if (present == null) {
                return false;
            }
            for (Instrumented owner : entry.getValue().owners) {
                Loaded.set(EntityState.of(owner), owner, relationship.attribute(), present, List.of());
            }
            return true;
        });
    }

    /** The number of columns of a key. */
    int width() {
        return types.length;
    }

    /** The keys of the owners, in their order. */
    List<Object> keys() {
        return new ArrayList<>(groups.keySet());
    }

    /** Takes rows with a key from one place on and a related object at another. */
    RowSink rows(int keyAt, int objectAt) {
        return row -> {
            Object key = types.length == 1
                    ? row[keyAt]
                    : new CompositeKey(Arrays.copyOfRange(row, keyAt, keyAt + types.length));
            Object object = row[objectAt];
            Group group = key == null || object == null ? null : groups.get(key);
            if (group != null && object != null) {
                group.related.add(object);
            }
        };
    }

    /** Gives each owner its related objects. */
    void finish() {
        groups.values().forEach(group -> {
            List<Object> related = group.related.list();
            for (Instrumented owner : group.owners) {
                EntityState state = EntityState.of(owner);
                if (!state.isLoaded(relationship.attribute())) {
                    if (related.size() > 1 && !relationship.isCollection()) {
                        SeveralRows.warn(relationship, state);
                    }
                    Loaded.set(
                            state, owner, relationship.attribute(), related.isEmpty() ? null : related.get(0), related);
                }
            }
        });
    }
}
