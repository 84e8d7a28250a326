package io.athanor.orm.load;

import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.error.UnknownDiscriminatorException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.session.IdentityMap;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.StateOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the objects of one plan from the rows of one result: reads the key, finds or makes the object, fills it. */
final class EntityAssembler {

    private final EntityPlan plan;
    private final Mapper mapper;
    private final KeyReader keys;
    private final RowPopulator populator;
    private final @Nullable RowClasses classes;
    private final IdentityMap identityMap;
    private final Map<Object, EntityState> known;
    private final StateOwner owner;
    private final @Nullable QueryOrigin origin;
    private final @Nullable Refreshing refreshing;
    private final RelatedAssembler[] joined;
    private final @Nullable MappedVersion checked;
    private final @Nullable List<Instrumented> waiting;
    private final @Nullable List<Instrumented> made;
    private final @Nullable List<Instrumented> refilled;
    private @Nullable EntityState last;

    EntityAssembler(EntityPlan plan, RunningStatement running, LoadContext context, ResultSet row) {
        this.plan = plan;
        this.mapper = plan.mapper();
        this.keys = new KeyReader(plan, row);
        this.populator = new RowPopulator(plan, keys.onlyAttribute(), row);
        ClassPlans plans = plan.classes();
        this.classes = plans == null ? null : new RowClasses(plans, plan, populator, keys.onlyAttribute(), row);
        this.identityMap = context.identityMap();
        this.known = identityMap.of(mapper.hierarchy());
        this.owner = context.owner();
        this.origin = running.origin(plan.path());
        this.refreshing = running.refreshing();
        this.joined = new RelatedAssembler[plan.joined().size()];
        for (int i = 0; i < joined.length; i++) {
            EntityPlan.JoinedPlan child = plan.joined().get(i);
            joined[i] = RelatedAssembler.of(
                    child.relationship(), new EntityAssembler(child.entity(), running, context, row));
        }
        this.checked = running.isLocking() ? mapper.version() : null;
        this.made = context.loadListener() == null ? null : new ArrayList<>();
        this.refilled = context.loadListener() == null ? null : new ArrayList<>();
        this.waiting = plan.later().isEmpty() ? null : new ArrayList<>();
    }

    /** The object of the current row, or null if the row has none. */
    @Nullable Instrumented read() throws SQLException {
        Object key = keys.read();
        if (key == null) {
            return null;
        }
        EntityState state = known.get(key);
        Instrumented entity = state == null ? null : (Instrumented) state.get();
        if (state == null || entity == null) {
            if (classes == null) {
                entity = mapper.newInstance();
                state = EntityState.ofRow(mapper, owner, entity, key);
                make(plan, populator, state, entity, key);
            } else {
                RowClasses.Reading reading = classes.ofRow(key);
                Mapper found = reading.plan().mapper();
                entity = found.newInstance();
                state = EntityState.ofRow(found, owner, entity, key);
                make(reading.plan(), reading.populator(), state, entity, key);
            }
            if (refreshing != null) {
                refreshing.made(state);
            }
            if (made != null) {
                made.add(entity);
            }
        } else if (state != last) {
            if (mapper.inheritance() != null) {
                requireClass(state, entity);
            }
            if (classes == null) {
                complete(plan, populator, state, entity, key);
            } else {
                RowClasses.Reading reading = classes.of(state);
                if (refreshing != null && classes.ofRow(key) != reading) {
                    throw otherClass(state);
                }
                complete(reading.plan(), reading.populator(), state, entity, key);
            }
        }
        if (waiting != null && last != state) {
            waiting.add(entity);
        }
        if (classes != null && last != state) {
            classes.read(state, entity);
        }
        last = state;
        for (RelatedAssembler related : joined) {
            related.read(state, entity);
        }
        return entity;
    }

    /** The state of the object that was read last. */
    EntityState last() {
        return Objects.requireNonNull(last);
    }

    private void make(EntityPlan own, RowPopulator filling, EntityState state, Instrumented entity, Object key) {
        entity.$orm_state(state);
        filling.fill(entity, key);
        known.put(key, state);
        identityMap.added();
        state.origin(origin);
        prepare(own, state, entity);
    }

    /** An object that stands for a row is of the class that the row is of, unless somebody has changed the row's. */
    private void requireClass(EntityState state, Instrumented entity) {
        if (!mapper.type().isInstance(entity)) {
            throw otherClass(state);
        }
    }

    private UnknownDiscriminatorException otherClass(EntityState state) {
        return new UnknownDiscriminatorException("The row of " + mapper.name() + " with key " + state.key()
                + " is in this session as " + state + ": its class was changed in the database, which an object"
                + " cannot follow. Expunge the object, and load it again.");
    }

    private static void prepare(EntityPlan plan, EntityState state, Instrumented entity) {
        for (int attribute : plan.missing()) {
            state.expire(attribute);
        }
        if (plan.deferred() != null) {
            state.defer(plan.deferred());
        }
        for (int attribute : plan.forbidden()) {
            state.forbidLoading(attribute);
        }
        for (int attribute : plan.forbiddenStatements()) {
            state.forbidStatements(attribute);
        }
        for (int attribute : plan.empty()) {
            Loaded.set(state, entity, attribute, null, List.of());
        }
    }

    private void checkVersion(MappedVersion version, EntityState state, Instrumented entity) {
        int attribute = version.column().attribute();
        if (state.isUnknown(attribute) || !populator.has(attribute)) {
            return;
        }
        Object known = state.isChanged(attribute)
                ? state.committed(attribute)
                : version.column().get(entity);
        Object present = populator.readObject(attribute);
        if (!Objects.equals(known, present)) {
            throw new StaleDataException("The locked row of " + state + " has the version " + present
                    + ", but this session knows " + known + ": somebody else changed the row. Refresh the object with"
                    + " the lock, or expire it before.");
        }
    }

    /** Gives an object that is known already the values that it lacks. */
    private void complete(EntityPlan plan, RowPopulator populator, EntityState state, Instrumented entity, Object key) {
        if (refreshing != null && refreshing.begin(state)) {
            refill(plan, populator, state, entity, key);
            return;
        }
        if (checked != null) {
            checkVersion(checked, state, entity);
        }
        boolean lacking = false;
        for (int attribute : plan.present()) {
            lacking |= !state.isLoaded(attribute);
        }
        if (!lacking) {
            return;
        }
        populator.complete(entity, key, state);
        for (int attribute : plan.present()) {
            if (!state.isChanged(attribute)) {
                state.markLoaded(attribute);
            }
        }
    }

    /** Gives an object that has just been emptied what the row has, as if it were new. */
    private void refill(EntityPlan plan, RowPopulator populator, EntityState state, Instrumented entity, Object key) {
        populator.fill(entity, key);
        state.origin(origin);
        for (int attribute : plan.present()) {
            state.markLoaded(attribute);
        }
        prepare(plan, state, entity);
        if (refilled != null) {
            refilled.add(entity);
        }
    }

    /** Tells of the objects that the rows read so far have made and filled again, which are complete now. */
    void tell(LoadListener listener) {
        List<Instrumented> complete = made == null ? List.of() : List.copyOf(made);
        List<Instrumented> again = refilled == null ? List.of() : List.copyOf(refilled);
        abandonEvents();
        complete.forEach(listener::loaded);
        again.forEach(listener::refreshed);
        for (RelatedAssembler related : joined) {
            related.assembler().tell(listener);
        }
    }

    private void abandonEvents() {
        if (made != null) {
            made.clear();
        }
        if (refilled != null) {
            refilled.clear();
        }
    }

    /** Gives the objects of the rows read so far what was in the same rows. */
    void finishJoined() {
        for (RelatedAssembler related : joined) {
            related.finish();
            related.assembler().finishJoined();
        }
    }

    /** Loads what is loaded by further statements, for the objects of the rows read so far. */
    void loadLater(LoadContext context, RunningStatement running) {
        if (waiting != null && !waiting.isEmpty()) {
            List<Instrumented> owners = List.copyOf(waiting);
            waiting.clear();
            for (PostLoad strategy : plan.later()) {
                strategy.load(context, running, owners);
            }
        }
        if (classes != null) {
            classes.loadLater(context, running);
        }
        for (RelatedAssembler related : joined) {
            related.assembler().loadLater(context, running);
        }
    }

    /** Forgets what was read since the last portion was finished, because the next rows cannot be read. */
    void abandon() {
        if (classes != null) {
            classes.abandon();
        }
        for (RelatedAssembler related : joined) {
            related.abandon();
            related.assembler().abandon();
        }
    }
}
