package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the related objects that are in the same rows as their owners. */
final class JoinedReader {

    private final Relationship property;
    private final EntityReader related;
    private final Map<EntityState, Members> collecting = new IdentityHashMap<>();
    private @Nullable EntityState lastOwner;
    private @Nullable Members lastMembers;

    JoinedReader(Relationship property, EntityReader related) {
        this.property = property;
        this.related = related;
    }

    EntityReader related() {
        return related;
    }

    /** Takes the related object of the current row. */
    void read(EntityState owner, Instrumented entity) throws SQLException {
        Instrumented object = related.read();
        int attribute = property.attribute();
        if (property.collection() == null) {
            if (!owner.isLoaded(attribute)) {
                Loaded.set(owner, entity, attribute, object, List.of());
            }
            return;
        }
        Members members = members(owner, entity);
        if (members != null && object != null) {
            members.objects.add(object);
        }
    }

    private @Nullable Members members(EntityState owner, Instrumented entity) {
        if (owner == lastOwner) {
            return lastMembers;
        }
        Members members = collecting.get(owner);
        if (members == null && !owner.isLoaded(property.attribute())) {
            members = new Members(entity, new UniqueObjects<>());
            collecting.put(owner, members);
        }
        lastOwner = owner;
        lastMembers = members;
        return members;
    }

    /** Puts the collections into their owners once all rows are read. */
    void finish() {
        collecting.forEach((owner, members) ->
                Loaded.set(owner, members.owner, property.attribute(), null, members.objects.list()));
        collecting.clear();
    }

    private record Members(Instrumented owner, UniqueObjects<Object> objects) {}
}
