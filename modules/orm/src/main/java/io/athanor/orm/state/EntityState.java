package io.athanor.orm.state;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.RelationshipDescription;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of one instance: its key, where it stands, what is loaded, and what its attributes were when they were
 * last in line with the row.
 *
 * <p>An attribute is loaded exactly if reads of it are not trapped. Writes of a column are trapped until the first
 * change since the last flush; writes of a relationship always are.
 */
public final class EntityState extends InstanceState implements Serializable {

    /** The committed value of a column whose value was not loaded when it was overwritten. */
    public static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    private static final Object UNCHANGED = new Object();

    private EntityShape shape;
    private StateOwner owner;
    private Lifecycle lifecycle = Lifecycle.TRANSIENT;
    private @Nullable Object key;
    private @Nullable Object lastResult;
    private @Nullable Object @Nullable [] committed;
    private @Nullable CollectionChanges @Nullable [] unloadedChanges;
    private boolean modified;
    private boolean cameAlong;
    private boolean deletedForGood;
    private @Nullable Mapper mapper;
    private @Nullable LoadOrigin origin;
    private @Nullable Ownership ownership;
    private java.util.@Nullable BitSet forbidden;
    private @Nullable DeferredColumns deferred;
    private @Nullable LoadNote notes;

    /** A state of a transient instance; collections exist from the first access. */
    public EntityState(@Nullable Instrumented entity, EntityShape shape) {
        super(entity, shape.attributeCount());
        this.shape = shape;
        this.owner = Unowned.OWNER;
        trapTransient();
    }

    /** A state of an instance that is about to be loaded; the caller attaches it to the instance. */
    public static EntityState ofRow(Mapper mapper, StateOwner owner, Instrumented instance, Object key) {
        EntityState state = new EntityState(instance, mapper.shape());
        state.mapper = mapper;
        state.owner = owner;
        state.key = key;
        state.lifecycle = Lifecycle.PERSISTENT;
        state.trapClean();
        return state;
    }

    /** The state of an instance, made if it has none. */
    public static EntityState of(Object entity) {
        Instrumented instrumented = (Instrumented) entity;
        InstanceState state = instrumented.$orm_state();
        if (state instanceof EntityState known) {
            return known;
        }
        if (state instanceof RestoredState restored) {
            return restored.restore(instrumented);
        }
        EntityState made = new EntityState(instrumented, EntityShape.of(entity.getClass()));
        instrumented.$orm_state(made);
        PlainCollections.adopt(made, instrumented);
        return made;
    }

    /** The state of an instance, or null if it has none. */
    public static @Nullable EntityState find(Object entity) {
        return ((Instrumented) entity).$orm_state() == null ? null : of(entity);
    }

    /** What is written in place of this state when the instance is serialized. */
    private @Nullable Object writeReplace() {
        Instrumented entity = (Instrumented) get();
        return entity == null ? null : SerializedState.of(this, entity);
    }

    /** What the states of the class have in common. */
    public EntityShape shape() {
        return shape;
    }

    /** The session or its stand-in. */
    public StateOwner owner() {
        return owner;
    }

    /** Puts the instance into a session or out of one. */
    public void owner(StateOwner newOwner) {
        owner = newOwner;
    }

    /** Where the instance stands. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Moves the instance on; attributes are trapped as the new place demands. */
    public void lifecycle(Lifecycle next) {
        lifecycle = next;
    }

    /** Whether the instance is asked about this result for the first time, another result not in between. */
    public boolean isFirstIn(Object result) {
        boolean first = lastResult != result;
        lastResult = result;
        return first;
    }

    /** The primary key, a single value or a list of values, or null while there is no row. */
    public @Nullable Object key() {
        return key;
    }

    /** Sets the primary key. */
    public void key(@Nullable Object newKey) {
        key = newKey;
    }

    /** Whether the instance came into its session along with another one, and was not added itself. */
    public boolean cameAlong() {
        return cameAlong;
    }

    /** Sets whether the instance came along with another one. */
    public void cameAlong(boolean along) {
        cameAlong = along;
    }

    /** Whether the instance's row was deleted, now or in a transaction that is committed. */
    public boolean isDeleted() {
        return deletedForGood || lifecycle == Lifecycle.DELETED;
    }

    /** Takes note that the deletion of the instance's row is committed. */
    public void deletedForGood() {
        deletedForGood = true;
    }

    /** Whether something was changed since the last flush. */
    public boolean isModified() {
        return modified;
    }

    /** Whether the attribute's value is in its field. */
    public boolean isLoaded(int attribute) {
        return !readTrapped(attribute);
    }

    /** Lets an access that would load the attribute throw. */
    public void forbidLoading(int attribute) {
        if (forbidden == null) {
            forbidden = new java.util.BitSet();
        }
        forbidden.set(attribute);
    }

    /** Lets an access throw that would load the attribute by a statement. */
    public void forbidStatements(int attribute) {
        forbidLoading(attribute);
        java.util.Objects.requireNonNull(forbidden).set(shape.attributeCount() + attribute);
    }

    /** Whether an attribute that is not to be loaded may be taken from what is in memory. */
    public boolean isMemoryAllowed(int attribute) {
        return forbidden != null && forbidden.get(shape.attributeCount() + attribute);
    }

    /** Whether an access that would load the attribute is to throw. */
    public boolean isLoadingForbidden(int attribute) {
        return forbidden != null && forbidden.get(attribute);
    }

    /** Whether a column is left out where others are loaded that are not: an access loads it apart from them. */
    public boolean isDeferred(int attribute) {
        return deferred != null && deferred.has(attribute);
    }

    /** Lets columns be loaded apart from others as long as they are not loaded. */
    public void defer(@Nullable DeferredColumns columns) {
        deferred = columns;
    }

    /** Marks an attribute as loaded. */
    public void markLoaded(int attribute) {
        trapRead(attribute, false);
    }

    /** Whether the attribute was changed since the last flush. */
    public boolean isChanged(int attribute) {
        return committed != null && committed[attribute] != UNCHANGED;
    }

    /**
     * The value at the last flush of a changed attribute, or {@link #UNKNOWN}; of a collection, a list of its members.
     */
    public @Nullable Object committed(int attribute) {
        return committed == null ? UNKNOWN : committed[attribute];
    }

    /** The changes of a collection that is not loaded, or null if there are none. */
    public @Nullable CollectionChanges unloadedChanges(int attribute) {
        return unloadedChanges == null ? null : unloadedChanges[attribute];
    }

    /** Takes the changes of a collection that has just been loaded, or null if there are none. */
    public @Nullable CollectionChanges takeUnloadedChanges(int attribute) {
        CollectionChanges changes = unloadedChanges(attribute);
        if (changes != null && unloadedChanges != null) {
            unloadedChanges[attribute] = null;
        }
        return changes;
    }

    /** Whether the instance has no row. */
    public boolean isWithoutRow() {
        return lifecycle == Lifecycle.TRANSIENT || lifecycle == Lifecycle.PENDING;
    }

    /** Whether the instance's session has it, new or with a row. */
    public boolean isInSession() {
        return lifecycle == Lifecycle.PENDING || lifecycle == Lifecycle.PERSISTENT;
    }

    /** The mapper that last had to do with the instance, or null while none had. */
    public @Nullable Mapper mapper() {
        return mapper;
    }

    /** Sets the mapper; the instance becomes as its registry describes the class. */
    public void mapper(Mapper newMapper) {
        mapper = newMapper;
        if (newMapper.shape() != shape) {
            EntityShape before = shape;
            shape = newMapper.shape();
            Reshaping.apply(this, before);
        }
    }

    /** Where the instance was loaded, if that tells anything about its relationships. */
    public @Nullable LoadOrigin origin() {
        return origin;
    }

    /** Sets where the instance was loaded. */
    public void origin(@Nullable LoadOrigin newOrigin) {
        origin = newOrigin;
    }

    /** What a part of a load that is under way keeps here, or null if it keeps nothing. */
    public @Nullable LoadNote note(Object writer) {
        return notes == null ? null : LoadNote.find(notes, writer);
    }

    /** Keeps what a load has to find here again. */
    public void keep(LoadNote note) {
        notes = note.before(notes);
    }

    /** Lets go of what a load kept here. */
    public void forget(LoadNote note) {
        notes = LoadNote.without(notes, note);
    }

    /** Whether the instance was taken out of a relationship that owns its members, and put into no other one. */
    public boolean isOrphan() {
        return Ownership.isOrphan(ownership);
    }

    /** Forgets what relationships the instance was taken out of. */
    public void forgetOwnership() {
        ownership = null;
    }

    /** To whom the instance was given last in a relationship, if that is known. */
    @Nullable EntityState ownerIn(RelationshipDescription relationship) {
        return Ownership.ownerIn(ownership, relationship);
    }

    /** Takes note that the instance was put into a relationship that owns its members. */
    void givenTo(RelationshipDescription relationship, EntityState owning) {
        if (lifecycle != Lifecycle.TRANSIENT || relationship.writing().singleParent()) {
            ownership = Ownership.given(ownership, relationship, owning);
        }
    }

    /** Takes note that the instance was taken out of a relationship that owns its members. */
    void takenFrom(RelationshipDescription relationship, EntityState owning, Object entity) {
        if (lifecycle == Lifecycle.TRANSIENT || !relationship.cascade().contains(Cascade.DELETE_ORPHAN)) {
            ownership = Ownership.forgotten(ownership, relationship, owning);
        } else {
            ownership = Ownership.taken(ownership, relationship, owning);
            if (isOrphan()) {
                owner.orphaned(this, entity);
            }
        }
    }

    /** Traps what is to be trapped on an instance in line with its row whose relationships are not loaded. */
    private void trapClean() {
        if (shape.isSmall()) {
            traps(shape.relationshipMask(), shape.relationshipMask() | shape.columnMask());
            return;
        }
        for (int i = 0; i < shape.attributeCount(); i++) {
            trapRead(i, shape.isRelationship(i));
            trapWrite(i, true);
        }
        leaveUnmapped();
    }

    private void leaveUnmapped() {
        for (int attribute : shape.unmapped()) {
            trap(attribute, false, false);
        }
    }

    void trap(int attribute, boolean reads, boolean writes) {
        trapRead(attribute, reads);
        trapWrite(attribute, writes);
    }

    private void trapTransient() {
        for (int attribute : shape.relationshipAttributes()) {
            trapRead(attribute, shape.kind(attribute) != null);
            trapWrite(attribute, true);
        }
    }

    /** Takes the instance as in line with its row: nothing is changed, writes are watched. */
    public void clean() {
        modified = false;
        committed = null;
        unloadedChanges = null;
        for (int i = 0; i < shape.attributeCount(); i++) {
            trapWrite(i, true);
        }
        leaveUnmapped();
    }

    /** Takes the instance as having got its row; what it was never given is loaded when it is read. */
    public void inserted(Instrumented entity, Object newKey) {
        key = newKey;
        lifecycle = Lifecycle.PERSISTENT;
        for (int attribute : shape.relationshipAttributes()) {
            if (entity.$orm_get(attribute) == null && !isChanged(attribute) || shape.isViewOnly(attribute)) {
                trapRead(attribute, true);
            }
        }
        for (int attribute : shape.computedAttributes()) {
            trapRead(attribute, true);
        }
        deferred = DeferredColumns.notGiven(shape, entity);
        if (deferred != null) {
            deferred.each(attribute -> trapRead(attribute, true));
        }
    }

    /** Takes the instance as in line with its row; relationships are loaded when they are read. */
    public void stored() {
        clean();
        for (int attribute : shape.relationshipAttributes()) {
            trapRead(attribute, true);
        }
    }

    /** Takes the instance's changes as written. */
    public void flushed(Instrumented entity) {
        if (lifecycle == Lifecycle.PERSISTENT) {
            clean();
        }
    }

    /** Forgets what was loaded: each attribute is loaded again when it is read. */
    public void expire() {
        // What was loaded is loaded again with the others.
        deferred = deferred == null ? null : deferred.without(this::isLoaded);
        modified = false;
        ownership = null;
        committed = null;
        unloadedChanges = null;
        if (shape.isSmall()) {
            long all = shape.relationshipMask() | shape.columnMask();
            traps(all, all);
            return;
        }
        for (int i = 0; i < shape.attributeCount(); i++) {
            trapRead(i, true);
            trapWrite(i, true);
        }
        leaveUnmapped();
    }

    /** Forgets what was loaded of one attribute. */
    public void expire(int attribute) {
        if (isDeferred(attribute) && isLoaded(attribute)) {
            deferred = java.util.Objects.requireNonNull(deferred).without(one -> one == attribute);
        }
        trapRead(attribute, true);
        trapWrite(attribute, true);
    }

    /**
     * Forgets what was loaded of one attribute, and its changes.
     *
     * @return whether other attributes are still changed
     */
    public boolean discard(int attribute) {
        if (committed != null) {
            committed[attribute] = UNCHANGED;
        }
        if (unloadedChanges != null) {
            unloadedChanges[attribute] = null;
        }
        expire(attribute);
        modified = modified && isAnyChanged();
        return modified;
    }

    private boolean isAnyChanged() {
        for (int i = 0; i < shape.attributeCount(); i++) {
            if (isChanged(i) || unloadedChanges(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Makes the instance one that no row is known of; its attributes keep their values. */
    public void makeTransient() {
        owner = Unowned.OWNER;
        lifecycle = Lifecycle.TRANSIENT;
        key = null;
        deferred = null;
        modified = false;
        ownership = null;
        committed = null;
        unloadedChanges = null;
        traps(0, 0);
        for (int attribute : shape.relationshipAttributes()) {
            Instrumented entity = (Instrumented) get();
            boolean missing = entity != null && entity.$orm_get(attribute) == null;
            trapRead(attribute, missing && shape.kind(attribute) != null);
            trapWrite(attribute, true);
        }
    }

    @Override
    public void onRead(Instrumented entity, int attribute) {
        if (!shape.isRelationship(attribute)) {
            owner.loadColumn(this, entity, attribute);
            return;
        }
        CollectionKind kind = shape.kind(attribute);
        if (kind != null && !kind.isHeld()) {
            entity.$orm_set(attribute, shape.dynamicFactory(attribute).create(this, attribute));
            trapRead(attribute, false);
        } else if (isWithoutRow()) {
            entity.$orm_set(
                    attribute, kind == null ? null : TrackedCollections.create(kind, this, attribute, List.of()));
            trapRead(attribute, false);
        } else {
            owner.loadRelationship(this, entity, attribute);
        }
    }

    @Override
    public @Nullable Object onWrite(Instrumented entity, int attribute, @Nullable Object value) {
        if (shape.isRelationship(attribute)) {
            return shape.kind(attribute) == null
                    ? BackReferences.referenceWritten(this, entity, attribute, value)
                    : BackReferences.collectionWritten(this, entity, attribute, value);
        }
        if (shape.isComputed(attribute)) {
            throw new MappingException("The attribute " + shape.attributeName(attribute)
                    + " is computed by an expression, so it cannot be set. Change what it is computed from.");
        }
        recordOld(entity, attribute);
        trapRead(attribute, false);
        trapWrite(attribute, false);
        return value;
    }

    /** Lets an attribute get its value by the next flush, so that it is loaded after that. */
    public void awaitValue(Instrumented entity, int attribute) {
        recordOld(entity, attribute);
        trapRead(attribute, true);
        trapWrite(attribute, true);
    }

    /** Keeps the present value of a column or reference as the committed one unless one is kept already. */
    void recordOld(Instrumented entity, int attribute) {
        record(entity, attribute, isLoaded(attribute) ? entity.$orm_get(attribute) : UNKNOWN);
    }

    /** Whether it is not known what the row holds in a column: it is not loaded, or was changed without. */
    public boolean isUnknown(int attribute) {
        return isChanged(attribute) ? committed(attribute) == UNKNOWN : !isLoaded(attribute);
    }

    /** Takes in what the row holds in a column of which that was not known. */
    public void learn(Instrumented entity, int attribute, @Nullable Object value) {
        if (isChanged(attribute)) {
            java.util.Objects.requireNonNull(committed)[attribute] = value;
        } else {
            entity.$orm_set(attribute, value);
            trapRead(attribute, false);
        }
    }

    /** Keeps a value as the committed one unless one is kept already, and tells the owner of the first change. */
    void record(Object entity, int attribute, @Nullable Object old) {
        if (isWithoutRow()) {
            return;
        }
        if (committed == null) {
            committed = new Object[shape.attributeCount()];
            java.util.Arrays.fill(committed, UNCHANGED);
        }
        if (committed[attribute] == UNCHANGED) {
            committed[attribute] = old;
        }
        noteModified(entity);
    }

    /** Tells the owner of the first change of an instance with a row. */
    void noteModified(Object entity) {
        if (!modified && !isWithoutRow()) {
            modified = true;
            owner.modified(this, entity);
        }
    }

    CollectionChanges changesOfUnloaded(Object entity, int attribute) {
        if (unloadedChanges == null) {
            unloadedChanges = new CollectionChanges[shape.attributeCount()];
        }
        CollectionChanges changes = unloadedChanges[attribute];
        if (changes == null) {
            changes = new CollectionChanges();
            unloadedChanges[attribute] = changes;
        }
        noteModified(entity);
        return changes;
    }

    /** The value of an attribute, loaded if need be. */
    public @Nullable Object value(Instrumented entity, int attribute) {
        if (readTrapped(attribute)) {
            onRead(entity, attribute);
        }
        return entity.$orm_get(attribute);
    }

    /** Sets a relationship as the program would, so that the other direction follows. */
    public void assign(Instrumented entity, int attribute, @Nullable Object value) {
        entity.$orm_set(attribute, onWrite(entity, attribute, value));
    }

    /** Sets a column from outside the program, such as a foreign key from the related object; it counts as a change. */
    public void write(Instrumented entity, int attribute, @Nullable Object value) {
        if (lifecycle == Lifecycle.PERSISTENT && writeTrapped(attribute)) {
            recordOld(entity, attribute);
            trapWrite(attribute, false);
        }
        trapRead(attribute, false);
        entity.$orm_set(attribute, value);
    }

    @Override
    public String toString() {
        return shape.descriptor().name() + (key == null ? "" : "(" + key + ")") + " " + lifecycle;
    }
}
