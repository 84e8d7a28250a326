package io.athanor.orm.dynamic;

import io.athanor.orm.DynamicCollection;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.state.DynamicChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.Iterator;

/**
 * The dynamic collection of one instance's relationship.
 *
 * @param <T> the related class
 */
final class StateDynamicCollection<T> implements DynamicCollection<T> {

    private final EntityState state;
    private final int attribute;

    StateDynamicCollection(EntityState state, int attribute) {
        this.state = state;
        this.attribute = attribute;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Query<T> query() {
        Object owner = state.get();
        if (owner == null
                || !(state.owner().session() instanceof Session session)
                || state.lifecycle() == Lifecycle.DETACHED) {
            throw new DetachedInstanceException("The collection "
                    + state.shape().attributeName(attribute) + " is queried in its owner's session, but " + state
                    + " is in none. Add it to a session first.");
        }
        RelationshipAttribute<?, T> relationship = (RelationshipAttribute<?, T>)
                state.shape().descriptor().attributes().get(attribute);
        return (Query<T>)
                session.query((Class<Object>) relationship.targetClass()).withParent(owner, relationship);
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

    @Override
    public String toString() {
        return "dynamic " + state.shape().attributeName(attribute);
    }
}
