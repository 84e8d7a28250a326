package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the related objects that are in the same rows as their owners. */
final class JoinedReader {

    private final RelationshipProperty property;
    private final EntityReader related;
    private final boolean repeating;
    private final Map<EntityState, Members> collecting = new IdentityHashMap<>();
    private @Nullable EntityState lastOwner;
    private @Nullable Members lastMembers;

    /**
     * A collector.
     *
     * @param repeating whether the same related object may come in several rows of one owner
     */
    JoinedReader(RelationshipProperty property, EntityReader related, boolean repeating) {
        this.property = property;
        this.related = related;
        this.repeating = repeating;
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
            members.add(object);
        }
    }

    private @Nullable Members members(EntityState owner, Instrumented entity) {
        if (owner == lastOwner) {
            return lastMembers;
        }
        Members members = collecting.get(owner);
        if (members == null && !owner.isLoaded(property.attribute())) {
            members = new Members(entity, repeating);
            collecting.put(owner, members);
        }
        lastOwner = owner;
        lastMembers = members;
        return members;
    }

    /** Puts the collections into their owners once all rows are read. */
    void finish() {
        collecting.forEach(
                (owner, members) -> Loaded.set(owner, members.owner, property.attribute(), null, members.list));
        collecting.clear();
    }

    private static final class Members {

        final Instrumented owner;
        final List<Object> list = new ArrayList<>();
        final @Nullable Set<Object> seen;

        Members(Instrumented owner, boolean repeating) {
            this.owner = owner;
            this.seen = repeating ? Identity.setOf(List.<Object>of()) : null;
        }

        void add(Object object) {
            Collection<Object> known = seen;
            if (known == null || known.add(object)) {
                list.add(object);
            }
        }
    }
}
