package io.athanor.orm.session;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The loaded maps of a session, whose members are found by the keys that they have. */
public final class KeyedMaps {

    private final PersistenceContext objects;
    private final List<Object> maps = new ArrayList<>(0);

    private KeyedMaps(PersistenceContext objects) {
        this.objects = objects;
    }

    /** The loaded maps whose members may be of some classes. */
    public static List<Object> of(PersistenceContext objects, Mappings mappings, Set<Class<?>> classes) {
        KeyedMaps found = new KeyedMaps(objects);
        for (Relationship map : mappings.keyed()) {
            if (classes.stream().anyMatch(map.target().type()::isAssignableFrom)) {
                found.take(map);
            }
        }
        return found.maps;
    }

    /** Finds the members of some classes by the keys that they have by now. */
    public static void rekey(PersistenceContext objects, Mappings mappings, Set<Class<?>> classes) {
        if (!mappings.keyed().isEmpty() && !classes.isEmpty()) {
            of(objects, mappings, classes).forEach(TrackedCollections::rekey);
        }
    }

    private void take(Relationship map) {
        objects.identityMap().all(map.source().hierarchy()).forEach(owner -> take(map, owner));
        objects.pending().keySet().forEach(owner -> take(map, owner));
    }

    private void take(Relationship map, EntityState owner) {
        Instrumented entity = (Instrumented) owner.get();
        if (entity != null && map.source().type().isInstance(entity) && owner.isLoaded(map.attribute())) {
            Object value = entity.$orm_get(map.attribute());
            if (value != null) {
                maps.add(value);
            }
        }
    }
}
