package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.session.KeyedMaps;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a flush sees to in collections whose members have a key or a place in them: a map finds a member by the key that
 * the member has now, and a list that got members while it was not loaded tells them their places.
 */
final class MemberUpkeep {

    private final PersistenceContext objects;
    private final Mappings mappings;
    private final List<Object> maps = new ArrayList<>(0);

    MemberUpkeep(FlushContext context) {
        this.objects = context.objects();
        this.mappings = context.mappings();
    }

    /** Before the rows are known that the flush writes. */
    void prepare() {
        if (!mappings.positioned().isEmpty()) {
            loadLists();
        }
        if (!mappings.keyed().isEmpty()) {
            findMaps();
            rekey();
        }
    }

    /** After the flush, which gives keys to new members. */
    void rekey() {
        maps.forEach(TrackedCollections::rekey);
    }

    private void loadLists() {
        List<Instrumented> owners = new ArrayList<>(objects.modified().values());
        for (Instrumented owner : owners) {
            EntityState state = EntityState.of(owner);
            for (Relationship list : mappings.positioned()) {
                if (list.source().type().isInstance(owner) && state.unloadedChanges(list.attribute()) != null) {
                    state.value(owner, list.attribute());
                }
            }
        }
    }

    /** The loaded maps of relationships of which some member may have changed. */
    private void findMaps() {
        Set<Class<?>> changed = new LinkedHashSet<>();
        objects.pending().values().forEach(entity -> changed.add(entity.getClass()));
        objects.modified().values().forEach(entity -> changed.add(entity.getClass()));
        maps.addAll(KeyedMaps.of(objects, mappings, changed));
    }
}
