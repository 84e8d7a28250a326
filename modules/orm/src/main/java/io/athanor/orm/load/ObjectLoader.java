package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.Deferral;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.option.LoaderOptions;
import io.athanor.orm.option.QueryOption;
import io.athanor.orm.option.Visibility;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Select;
import io.athanor.sql.StatementOption;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads single objects by key, expired columns, and relationships at their first access. */
public final class ObjectLoader {

    private final LoadContext context;

    /** A loader for one session. */
    public ObjectLoader(LoadContext context) {
        this.context = context;
    }

    /**
     * The object of a primary key, from the identity map if it is there and not expired, else from the database; null
     * if there is no row.
     */
    public @Nullable Object get(Mapper mapper, Object key) {
        Object present = present(mapper, key);
        if (present != null) {
            return mapper.type().isInstance(present) ? present : null;
        }
        if (!context.criteria().isEmpty()) {
            return get(mapper, key, List.of(), false);
        }
        return only(mapper, key, load(mapper, key, false));
    }

    /** Whether criteria may leave out rows that are there. */
    boolean mayHide(List<? extends QueryOption> options) {
        return !context.criteria().isEmpty() || options.stream().anyMatch(LoaderCriteria.class::isInstance);
    }

    /**
     * The object of a primary key, loaded with options.
     *
     * @param refreshing whether an object that is in memory is asked for, too, and gets the row's values
     */
    public @Nullable Object get(Mapper mapper, Object key, List<? extends QueryOption> options, boolean refreshing) {
        Object present = refreshing ? null : present(mapper, key);
        if (present != null) {
            return present;
        }
        if (options.isEmpty() && context.criteria().isEmpty()) {
            return only(mapper, key, load(mapper, key, refreshing));
        }
        @Nullable Object[] values = mapper.primaryKey().values(key);
        List<MappedColumn> columns = mapper.primaryKey().columns();
        List<Instrumented> objects = new ArrayList<>(1);
        context.reader()
                .readAll(
                        LoaderSelects.byKey(mapper, column -> value(column, columns, values))
                                .options(options.toArray(StatementOption[]::new)),
                        Map.of(),
                        refreshing,
                        row -> objects.add((Instrumented) Objects.requireNonNull(row[0])));
        if (objects.isEmpty() && mayHide(options)) {
            return null;
        }
        return only(mapper, key, objects);
    }

    /**
     * The object of a primary key, whose row is read and locked; null if there is no row.
     *
     * @throws StaleDataException if the object is in memory and its row is of another version
     */
    public @Nullable Object get(Mapper mapper, Object key, ForUpdate lock) {
        List<Instrumented> found = lock(mapper, key, lock, false, false);
        return found.isEmpty() && mayHide(List.of()) ? null : only(mapper, key, found);
    }

    private List<Instrumented> lock(Mapper mapper, Object key, ForUpdate lock, boolean refreshing, boolean deletedToo) {
        @Nullable Object[] values = mapper.primaryKey().values(key);
        List<MappedColumn> columns = mapper.primaryKey().columns();
        Select select = LoaderSelects.byKey(mapper, column -> value(column, columns, values));
        Select seen = deletedToo ? select.options(LoaderOptions.includeDeleted()) : select;
        return context.reader().objects(seen.forUpdate(lock), refreshing);
    }

    /**
     * Loads the columns of an object again and locks its row.
     *
     * @throws StaleDataException if the object's row is gone
     */
    public void refresh(EntityState state, Mapper mapper, ForUpdate lock) {
        Object key = state.key();
        if (key == null
                || lock(mapper, key, lock, true, seesDeleted(state, mapper)).isEmpty()) {
            throw gone(state, mapper);
        }
    }

    /** The object that was found, if any; one that stood for the row until now has none any more. */
    private @Nullable Object only(Mapper mapper, Object key, List<Instrumented> found) {
        if (!found.isEmpty()) {
            return found.get(0);
        }
        EntityState known = context.identityMap().find(mapper.hierarchy(), key);
        if (known != null && mapper.type().isInstance(known.get())) {
            context.vanished(known);
        }
        return null;
    }

    /** The object of a key if it is in memory and its key is loaded, else null; it may be of another class below. */
    @Nullable Object present(Mapper mapper, Object key) {
        EntityState state = context.identityMap().find(mapper.hierarchy(), key);
        if (state == null) {
            return null;
        }
        for (MappedColumn column : mapper.primaryKey().columns()) {
            if (!state.isLoaded(column.attribute())) {
                return null;
            }
        }
        return state.get();
    }

    private List<Instrumented> load(Mapper mapper, Object key, boolean refreshing) {
        return load(mapper, key, refreshing, false);
    }

    private List<Instrumented> load(Mapper mapper, Object key, boolean refreshing, boolean deletedToo) {
        @Nullable Object[] values = mapper.primaryKey().values(key);
        if (deletedToo) {
            List<MappedColumn> columns = mapper.primaryKey().columns();
            // By its options the object goes on to be one that is seen on purpose.
            return context.reader()
                    .objects(
                            LoaderSelects.byKey(mapper, column -> value(column, columns, values))
                                    .options(LoaderOptions.includeDeleted()),
                            refreshing);
        }
        LoadContext at = context.loadingAt(mapper);
        RelatedStatement statement = at.loaders().byKey(at, mapper);
        return at.reader().objects(statement, PlacedTenant.bind(at, statement.sql(), values), refreshing);
    }

    /** Whether an object was loaded by a query that sees rows that are marked deleted. */
    private static boolean seesDeleted(EntityState state, Mapper mapper) {
        QueryOrigin origin = mapper.rowFilter() == null ? null : QueryOrigin.of(state);
        return origin != null && origin.options().stream().anyMatch(Visibility.class::isInstance);
    }

    /**
     * Loads the columns of an object again.
     *
     * @throws StaleDataException if the object's row is gone
     */
    public void refresh(EntityState state, Mapper mapper) {
        Object key = state.key();
        if (key == null || load(mapper, key, true, seesDeleted(state, mapper)).isEmpty()) {
            throw gone(state, mapper);
        }
    }

    /**
     * Loads some columns of an object again, whose changes are forgotten.
     *
     * @throws StaleDataException if the object's row is gone
     */
    public void refresh(EntityState state, Instrumented entity, Mapper mapper, BitSet slots) {
        if (state.key() == null || !loadColumns(state, entity, mapper, slots)) {
            throw gone(state, mapper);
        }
    }

    /**
     * Loads a column of an object that is not loaded: one that is deferred with its group, any other with all those
     * that are not deferred.
     *
     * @throws StaleDataException if the object's row is gone
     * @throws LazyLoadException if the column must not be loaded
     */
    public void loadColumn(EntityState state, Instrumented entity, Mapper mapper, int attribute) {
        boolean deferred = state.isDeferred(attribute);
        if (deferred && state.isLoadingForbidden(attribute)) {
            throw new LazyLoadException("The column " + state.shape().attributeName(attribute) + " of " + state
                    + " is deferred, and loading it when it is read was forbidden. Load it with the query by"
                    + " undefer.");
        }
        BitSet missing = deferred ? withGroup(state, mapper, attribute) : new BitSet();
        boolean whole = !deferred;
        for (MappedColumn column : mapper.columns()) {
            // What waits for a flush to give it a value is changed, and not to be loaded before.
            boolean isOther = !deferred && !state.isDeferred(column.attribute());
            boolean isMissing = isOther && !state.isLoaded(column.attribute()) && !state.isChanged(column.attribute());
            if (isMissing) {
                missing.set(column.slot());
            }
            // The statement that loads an object by its key has what the mapping does not defer.
            whole &= isMissing == (column.deferral() == null);
        }
        for (ComputedProperty computed : mapper.computed()) {
            int other = computed.attribute();
            boolean isMissing = !deferred && !state.isDeferred(other) && !state.isLoaded(other);
            if (isMissing) {
                missing.set(computed.slot());
            }
            whole &= isMissing == (computed.description().deferral() == null);
        }
        Object key = state.key();
        boolean found = key != null
                && (whole
                        ? !load(mapper, key, false, seesDeleted(state, mapper)).isEmpty()
                        : loadColumns(state, entity, mapper, missing));
        if (!found) {
            throw gone(state, mapper);
        }
    }

    /** A deferred column, with those of its group that are deferred as well and may be loaded. */
    private static BitSet withGroup(EntityState state, Mapper mapper, int attribute) {
        String group = "";
        for (MappedColumn column : mapper.columns()) {
            group = column.attribute() == attribute ? group(column.deferral()) : group;
        }
        for (ComputedProperty computed : mapper.computed()) {
            group = computed.attribute() == attribute
                    ? group(computed.description().deferral())
                    : group;
        }
        BitSet slots = new BitSet();
        for (MappedColumn column : mapper.columns()) {
            slots.set(column.slot(), comes(state, column.attribute(), attribute, group(column.deferral()), group));
        }
        for (ComputedProperty computed : mapper.computed()) {
            String own = group(computed.description().deferral());
            slots.set(computed.slot(), comes(state, computed.attribute(), attribute, own, group));
        }
        return slots;
    }

    private static String group(@Nullable Deferral deferral) {
        return deferral == null ? "" : deferral.group();
    }

    /** Whether an attribute comes along when a deferred one is read. */
    private static boolean comes(EntityState state, int attribute, int read, String own, String group) {
        return attribute == read
                || !group.isEmpty()
                        && own.equals(group)
                        && state.isDeferred(attribute)
                        && !state.isLoaded(attribute)
                        && !state.isLoadingForbidden(attribute);
    }

    private boolean loadColumns(EntityState state, Instrumented entity, Mapper mapper, BitSet slots) {
        LoadContext at = context.loadingAt(mapper);
        BoundSql sql = PlacedTenant.bind(
                at,
                at.loaders().columns(at, mapper, slots, seesDeleted(state, mapper)),
                mapper.primaryKey().values(Objects.requireNonNull(state.key())));
        try (RowCursor cursor = at.query(sql, 0)) {
            if (!cursor.next()) {
                return false;
            }
            new LoadedColumns(mapper, slots, cursor, at.types()).put(state, entity);
            return true;
        }
    }

    private static StaleDataException gone(EntityState state, Mapper mapper) {
        return new StaleDataException(
                "The row of " + state + " in table \"" + mapper.table().name()
                        + "\" is gone: somebody else deleted it"
                        + (mapper.inheritance() == null ? "" : ", or made it one of another class")
                        + ". Expunge the instance from the session.");
    }

    /** Loads a relationship of many owners that lack it, by as few statements as possible. */
    public void loadRelationships(List<Instrumented> owners, Relationship relationship) {
        new SelectInStrategy(relationship, LoadPath.of(0).then(relationship))
                .load(context, RunningStatement.ofLoader(), owners);
    }

    /** Loads a relationship into its field, in the way that the query of its owner said. */
    public void loadRelationship(EntityState state, Instrumented entity, Relationship relationship) {
        if (state.isLoadingForbidden(relationship.attribute())) {
            boolean fromMemory = state.isMemoryAllowed(relationship.attribute());
            if (fromMemory && takeFromMemory(state, entity, relationship)) {
                return;
            }
            throw new LazyLoadException("The relationship " + relationship + " of " + state
                    + " is not loaded, and loading it "
                    + (fromMemory ? "by SQL was forbidden (raiseOnSql)" : "was forbidden (raiseload)")
                    + ". Load it with the query"
                    + " by selectinload or joinedload.");
        }
        QueryOrigin origin = QueryOrigin.of(state);
        List<QueryOption> options = origin == null ? List.of() : PathOptions.beyond(origin.options(), relationship);
        Expression<Boolean> criterion = origin == null ? null : PathOptions.criterion(origin.options(), relationship);
        List<Relationship> along = new ArrayList<>();
        if (origin != null && (!options.isEmpty() || criterion != null)) {
            along.addAll(origin.along());
            along.add(relationship);
        }
        load(state, entity, relationship, options, criterion, along);
    }

    /** Sets a reference to the object that the session has, or to none by its key; whether it could. */
    private boolean takeFromMemory(EntityState state, Instrumented entity, Relationship relationship) {
        @Nullable Object[] values = OwnerValues.of(state, entity, relationship);
        Object key = values == null || !relationship.isByKey() ? null : relationship.targetKey(values);
        Object present = key == null ? null : present(relationship.target(), key);
        if (values != null && !relationship.target().type().isInstance(present)) {
            return false;
        }
        Loaded.set(state, entity, relationship.attribute(), present, List.of());
        return true;
    }

    /**
     * Loads a relationship into its field.
     *
     * @param options how what the related objects are related to is loaded
     * @param criterion what the related objects must meet, or null
     * @param along the relationships from where the load began to the related objects
     */
    void load(
            EntityState state,
            Instrumented entity,
            Relationship relationship,
            List<QueryOption> options,
            @Nullable Expression<Boolean> criterion,
            List<Relationship> along) {
        @Nullable Object[] values = OwnerValues.of(state, entity, relationship);
        int attribute = relationship.attribute();
        if (values == null) {
            Loaded.set(state, entity, attribute, null, List.of());
        } else if (relationship.isByKey()) {
            Object key = Objects.requireNonNull(relationship.targetKey(values));
            Loaded.set(state, entity, attribute, get(relationship.target(), key, options, criterion, along), List.of());
        } else {
            boolean plain =
                    options.isEmpty() && criterion == null && context.criteria().isEmpty();
            List<Instrumented> related =
                    plain ? related(relationship, values) : related(relationship, values, options, criterion, along);
            if (related.size() > 1 && !relationship.isCollection()) {
                SeveralRows.warn(relationship, state);
            }
            Loaded.set(state, entity, attribute, related.isEmpty() ? null : related.get(0), related);
        }
    }

    private @Nullable Object get(
            Mapper mapper,
            Object key,
            List<QueryOption> options,
            @Nullable Expression<Boolean> criterion,
            List<Relationship> along) {
        if (options.isEmpty() && criterion == null) {
            return get(mapper, key);
        }
        // Whether an object in memory meets the criterion only its row can tell.
        Object present = criterion == null ? present(mapper, key) : null;
        if (present != null) {
            return mapper.type().isInstance(present) ? present : null;
        }
        @Nullable Object[] values = mapper.primaryKey().values(key);
        List<MappedColumn> columns = mapper.primaryKey().columns();
        Select select = LoaderSelects.byKey(mapper, column -> value(column, columns, values));
        List<Instrumented> found = objects(LoaderSelects.where(select, criterion), options, along);
        if (found.isEmpty() && (criterion != null || mayHide(options))) {
            return null;
        }
        return only(mapper, key, found);
    }

    private List<Instrumented> related(Relationship relationship, @Nullable Object[] values) {
        if (relationship.path().hasCriterion()) {
            return related(relationship, values, List.of(), null, List.of()); // there are more values than these
        }
        LoadContext at = context.loadingAt(relationship.target());
        RelatedStatement statement = at.loaders().related(at, relationship);
        return at.reader().objects(statement, PlacedTenant.bind(at, statement.sql(), values), false);
    }

    private List<Instrumented> related(
            Relationship relationship,
            @Nullable Object[] values,
            List<QueryOption> options,
            @Nullable Expression<Boolean> criterion,
            List<Relationship> along) {
        List<MappedColumn> columns = relationship.path().ownerColumns();
        Select select = LoaderSelects.related(relationship, column -> value(column, columns, values));
        return objects(LoaderSelects.where(select, criterion), options, along);
    }

    private List<Instrumented> objects(Select select, List<QueryOption> options, List<Relationship> along) {
        List<Instrumented> objects = new ArrayList<>();
        Select complete =
                select.options(options.toArray(StatementOption[]::new)).options(new RelatedLoad(List.copyOf(along)));
        context.reader()
                .read(
                        RunningStatement.ofRelated(context, complete, Map.of(), null, null),
                        row -> objects.add((Instrumented) Objects.requireNonNull(row[0])));
        return objects;
    }

    @SuppressWarnings("unchecked") // the value is one of the column's
    private static Expression<?> value(MappedColumn column, List<MappedColumn> columns, @Nullable Object[] values) {
        return BindParameter.of((SqlType<Object>) column.column().type(), values[columns.indexOf(column)]);
    }

    /** The objects that a relationship has in the database, whether or not its field ever holds them. */
    public List<Instrumented> related(EntityState state, Instrumented entity, Relationship relationship) {
        @Nullable Object[] values = OwnerValues.of(state, entity, relationship);
        return values == null ? List.of() : related(relationship, values);
    }

    /** The object that a reference by key refers to if the identity map has it, else null. */
    public @Nullable Object peek(EntityState state, Instrumented entity, Relationship relationship) {
        if (!relationship.isByKey()) {
            return null;
        }
        List<MappedColumn> columns = relationship.path().ownerColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            int attribute = columns.get(i).attribute();
            values[i] = state.isLoaded(attribute) ? entity.$orm_get(attribute) : null;
            if (values[i] == null) {
                return null;
            }
        }
        Object key = relationship.targetKey(values);
        EntityState found = key == null
                ? null
                : context.identityMap().find(relationship.target().hierarchy(), key);
        Object present = found == null ? null : found.get();
        return relationship.target().type().isInstance(present) ? present : null;
    }
}
