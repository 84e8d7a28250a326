package io.athanor.orm.load;

import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.ToOne;
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
        EntityState state = context.identityMap().find(mapper.hierarchy(), key);
        if (state != null) {
            Object entity = state.get();
            if (entity != null && isComplete(mapper, state)) {
                return entity;
            }
        }
        List<Instrumented> found = load(mapper, key, false);
        if (found.isEmpty() && state != null) {
            context.vanished(state);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static boolean isComplete(Mapper mapper, EntityState state) {
        for (MappedColumn column : mapper.primaryKey().columns()) {
            if (!state.isLoaded(column.attribute())) {
                return false;
            }
        }
        return true;
    }

    private List<Instrumented> load(Mapper mapper, Object key, boolean refreshing) {
        RelatedStatement statement = context.loaders().byKey(context, mapper);
        @Nullable Object[] values = mapper.primaryKey().values(key);
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
    public void loadRelationship(EntityState state, Instrumented entity, Relationship property) {
        if (state.isLoadingForbidden(property.attribute())) {
            throw new LazyLoadException("The relationship " + property + " of " + state
                    + " is not loaded, and loading it was forbidden (raiseload). Load it with the query"
                    + " by selectinload or joinedload.");
        }
        @Nullable Object[] values = ownerValues(state, entity, property);
        if (values == null) {
            Loaded.set(state, entity, property.attribute(), null, List.of());
        } else if (property instanceof ToOne toOne && toOne.isByKey()) {
            Object key = java.util.Objects.requireNonNull(toOne.targetKey(values));
            Loaded.set(state, entity, property.attribute(), get(property.target(), key), List.of());
        } else {
            List<Instrumented> related = related(property, values);
            Loaded.set(state, entity, property.attribute(), related.isEmpty() ? null : related.get(0), related);
        }
    }

    private List<Instrumented> related(Relationship property, @Nullable Object[] values) {
        RelatedStatement statement = context.loaders().related(context, property);
        return reader.related(statement.sql().bindPositions(values), statement.plan(), false);
    }

    /** The objects that a relationship has in the database, whether or not its field ever holds them. */
    public List<Instrumented> related(EntityState state, Instrumented entity, Relationship property) {
        @Nullable Object[] values = ownerValues(state, entity, property);
        return values == null ? List.of() : related(property, values);
    }

    /** The object that a reference by key refers to if the identity map has it, else null. */
    public @Nullable Object peek(EntityState state, Instrumented entity, Relationship property) {
        if (!(property instanceof ToOne toOne) || !toOne.isByKey()) {
            return null;
        }
        List<MappedColumn> columns = property.path().ownerColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            int attribute = columns.get(i).attribute();
            values[i] = state.isLoaded(attribute) ? entity.$orm_get(attribute) : null;
            if (values[i] == null) {
                return null;
            }
        }
        Object key = toOne.targetKey(values);
        EntityState found = key == null
                ? null
                : context.identityMap().find(property.target().hierarchy(), key);
        return found == null ? null : found.get();
    }

    /** A value of an owner; a part of its key is that of its row, whatever the program has set meanwhile. */
    private static @Nullable Object ownerValue(
            EntityState state, Instrumented entity, MappedColumn column, Relationship property) {
        Object key = state.key();
        Mapper mapper = state.mapper();
        if (key != null && mapper != null && column.isKey() && !(property instanceof ToOne)) {
            int part = mapper.primaryKey().columns().indexOf(column);
            if (part >= 0) {
                return mapper.primaryKey().part(key, part);
            }
        }
        return state.value(entity, column.attribute());
    }

    /** The values by which the related rows are found, or null if one is null, so that there are none. */
    private static @Nullable Object @Nullable [] ownerValues(
            EntityState state, Instrumented entity, Relationship property) {
        List<MappedColumn> columns = property.path().ownerColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ownerValue(state, entity, columns.get(i), property);
            if (values[i] == null) {
                return null;
            }
        }
        return values;
    }
}
