package io.athanor.orm;

import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.RelationshipOrder;
import io.athanor.orm.state.DynamicChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.sql.Element;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dynamic or write-only collection of one instance's relationship.
 *
 * @param <T> the related class
 */
final class StateDynamicCollection<T> implements DynamicCollection<T>, WriteOnlyCollection<T>, Serializable {

    private final EntityState state;
    private final int attribute;

    StateDynamicCollection(EntityState state, int attribute) {
        this.state = state;
        this.attribute = attribute;
    }

    @Override
    public Query<T> query() {
        RelationshipDescription description = (RelationshipDescription)
                state.shape().descriptor().descriptions().get(attribute);
        RelationshipOrder order = description.orderBy();
        if (order == null) {
            return unordered();
        }
        EntityDescriptor<?> target = EntityDescriptor.forClass(description.target());
        List<Element> keys = new ArrayList<>();
        for (RelationshipOrder.Key key : order.keys()) {
            ColumnAttribute<?, ?> attribute = (ColumnAttribute<?, ?>) target.attribute(key.attribute());
            keys.add(key.descending() ? attribute.desc() : attribute);
        }
        return unordered().orderBy(keys.toArray(Element[]::new));
    }

    @Override
    public Query<T> orderBy(Element... keys) {
        return unordered().orderBy(keys);
    }

    @Override
    public long count() {
        return unordered().count();
    }

    @Override
    public boolean contains(T related) {
        Session session = session();
        session.autoflush();
        EntityState member = EntityState.of(related);
        Object key = member.key();
        if (key == null || member.isDeleted()) {
            return false;
        }
        Mapper mapper = session.mapper(member);
        Query<T> query = unordered();
        for (int i = 0; i < mapper.primaryKey().size(); i++) {
            query = query.filter(AttributeEquality.of(
                    mapper,
                    mapper.descriptor()
                            .attributes()
                            .get(mapper.primaryKey().column(i).attribute()),
                    mapper.primaryKey().part(key, i)));
        }
        return query.count() > 0;
    }

    @Override
    @SuppressWarnings("unchecked") // the relationship leads to the class
    public Query<T> unordered() {
        RelationshipAttribute<?, T> relationship = (RelationshipAttribute<?, T>)
                state.shape().descriptor().attributes().get(attribute);
        return (Query<T>) session()
                .query((Class<Object>) relationship.targetClass())
                .withParent(Objects.requireNonNull(state.get()), relationship);
    }

    private Session session() {
        if (state.get() == null
                || !(state.owner().session() instanceof Session session)
                || state.lifecycle() == Lifecycle.DETACHED) {
            throw new DetachedInstanceException("The collection "
                    + state.shape().attributeName(attribute) + " is queried in its owner's session, but " + state
                    + " is in none. Add it to a session first.");
        }
        return session;
    }

    @Override
    public void add(T related) {
        DynamicChanges.add(state, attribute, related);
    }

    @Override
    public void remove(T related) {
        DynamicChanges.remove(state, attribute, related);
    }

    @Override
    public Iterator<T> iterator() {
        return query().iterator();
    }

    /** Nothing is written in place of this collection: a copy of its owner gets one of its own. */
    private @Nullable Object writeReplace() {
        return null;
    }

    @Override
    public String toString() {
        return "dynamic " + state.shape().attributeName(attribute);
    }
}
