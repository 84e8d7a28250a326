package io.athanor.orm.load;

import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.CompositeKey;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.mapping.SecondaryPair;
import io.athanor.orm.state.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads single objects by key, expired columns, and relationships at their first access. */
public final class ObjectLoader {

    private final LoadContext context;
    private final ResultReader reader;

    /** A loader for one session. */
    public ObjectLoader(LoadContext context, ResultReader reader) {
        this.context = context;
        this.reader = reader;
    }

    /**
     * The object of a primary key, from the identity map if it is there and not expired, else from the database; null
     * if there is no row.
     */
    public @Nullable Object get(Mapper mapper, Object key) {
        EntityState state = context.identityMap().find(mapper, key);
        if (state != null) {
            Object entity = state.get();
            if (entity != null && isComplete(mapper, state)) {
                return entity;
            }
        }
        List<Instrumented> found = load(mapper, key, false);
        return found.isEmpty() ? null : found.get(0);
    }

    private static boolean isComplete(Mapper mapper, EntityState state) {
        for (int attribute : mapper.keyAttributes()) {
            if (!state.isLoaded(attribute)) {
                return false;
            }
        }
        return true;
    }

    private List<Instrumented> load(Mapper mapper, Object key, boolean refreshing) {
        RelatedStatement statement = context.loaders().byKey(context, mapper);
        @Nullable Object[] values = mapper.keyValues(key).toArray();
        return reader.related(statement.sql().bindPositions(values), statement.plan(), refreshing);
    }

    /**
     * Loads all columns of an object that are not loaded.
     *
     * @param all whether loaded columns are overwritten too
     */
    public void refresh(EntityState state, Mapper mapper, boolean all) {
        Object key = state.key();
        if (key == null || load(mapper, key, all).isEmpty()) {
            throw new StaleDataException(
                    "The row of " + state + " in table \"" + mapper.table().name()
                            + "\" is gone: somebody else deleted it. Expunge the instance from the session.");
        }
    }

    /** Loads a relationship into its field. */
    public void loadRelationship(EntityState state, Instrumented entity, RelationshipProperty property) {
        if (state.isLoadingForbidden(property.attribute())) {
            throw new LazyLoadException("The relationship " + property + " of " + state
                    + " is not loaded, and loading it was forbidden (raiseload). Load it with the query"
                    + " by selectinload or joinedload.");
        }
        @Nullable Object[] values = ownerValues(state, entity, property);
        if (values == null) {
            Loaded.set(state, entity, property.attribute(), null, List.of());
        } else if (property.collection() == null && property.isByKey()) {
            Object key = values.length == 1 ? keyPart(values) : new CompositeKey(values);
            Loaded.set(state, entity, property.attribute(), get(property.target(), key), List.of());
        } else {
            List<Instrumented> related = related(property, values);
            Loaded.set(state, entity, property.attribute(), related.isEmpty() ? null : related.get(0), related);
        }
    }

    private List<Instrumented> related(RelationshipProperty property, @Nullable Object[] values) {
        RelatedStatement statement = context.loaders().related(context, property);
        return reader.related(statement.sql().bindPositions(values), statement.plan(), false);
    }

    /** The objects that a relationship has in the database, whether or not its field ever holds them. */
    public List<Instrumented> related(EntityState state, Instrumented entity, RelationshipProperty property) {
        @Nullable Object[] values = ownerValues(state, entity, property);
        return values == null ? List.of() : related(property, values);
    }

    private static Object keyPart(@Nullable Object[] values) {
        return java.util.Objects.requireNonNull(values[0]);
    }

    /** The object that a reference by key refers to if the identity map has it, else null. */
    public @Nullable Object peek(EntityState state, Instrumented entity, RelationshipProperty property) {
        if (property.collection() != null || !property.isByKey()) {
            return null;
        }
        @Nullable Object[] values = new Object[property.pairs().size()];
        for (int i = 0; i < values.length; i++) {
            int attribute = property.pairs().get(i).local().attribute();
            values[i] = state.isLoaded(attribute) ? entity.$orm_get(attribute) : null;
            if (values[i] == null) {
                return null;
            }
        }
        Object key = values.length == 1 ? keyPart(values) : new CompositeKey(values);
        EntityState found = context.identityMap().find(property.target(), key);
        return found == null ? null : found.get();
    }

    /** The values by which the related rows are found, or null if one is null, so that there are none. */
    private static @Nullable Object @Nullable [] ownerValues(
            EntityState state, Instrumented entity, RelationshipProperty property) {
        List<ColumnPair> pairs = property.pairs();
        List<SecondaryPair> secondary = property.localPairs();
        boolean direct = secondary.isEmpty();
        @Nullable Object[] values = new Object[direct ? pairs.size() : secondary.size()];
        for (int i = 0; i < values.length; i++) {
            int attribute = direct
                    ? pairs.get(i).local().attribute()
                    : secondary.get(i).mapped().attribute();
            values[i] = state.value(entity, attribute);
            if (values[i] == null) {
                return null;
            }
        }
        return values;
    }
}
