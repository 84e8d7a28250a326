package io.athanor.orm.flush;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ManyToMany;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.RelationshipVisitor;
import io.athanor.orm.mapping.ToMany;
import io.athanor.orm.mapping.ToOne;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one relationship contributes to a flush: which further rows have to be written, and which keys go where. One
 * class for each kind of relationship. Immutable.
 */
abstract class KeySync {

    private static final RelationshipVisitor<KeySync> MAKER = new RelationshipVisitor<>() {
        @Override
        public KeySync visit(ToOne relationship) {
            return new ToOneSync(relationship);
        }

        @Override
        public KeySync visit(ToMany relationship) {
            return new ToManySync(relationship);
        }

        @Override
        public KeySync visit(ManyToMany relationship) {
            return new ManyToManySync(relationship);
        }
    };

    static KeySync of(Relationship relationship) {
        return relationship.accept(MAKER);
    }

    abstract Relationship relationship();

    /** Lets members stay that were to be deleted, but have been put into a saved owner's relationship. */
    void keepMembers(FlushContext context, FlushWork work, RowAction owner) {}

    /** Takes in what follows from the deletion of an owner for the objects that stay. */
    abstract void ownerDeleted(FlushContext context, FlushWork work, RowAction owner);

    /** Takes in what was taken out of a saved owner's relationship. */
    abstract void membersRemoved(FlushWork work, RowAction owner);

    /** Takes in what follows from a change of an owner's primary key, which its row has not got yet. */
    void keyChanged(FlushContext context, FlushWork work, RowAction owner) {}

    /** Takes in what was put into a saved owner's relationship. */
    abstract void membersAdded(FlushWork work, RowAction owner);

    /** Whether the owner's row gets the key of a row that is not there yet into a column. */
    boolean isOpen(RowAction owner, MappedColumn column) {
        return false;
    }

    /** Whether a column gets the key of a row that is not there yet, so that its value is not known. */
    static boolean isOpen(FlushContext context, RowAction action, MappedColumn column) {
        for (RowAction.KeyCopy copy : action.copies()) {
            for (ColumnPair pair : copy.pairs()) {
                RowAction parent = copy.parent();
                if (pair.remote() == column && KeyValues.known(parent.mapper, parent.entity, pair.local()) == null) {
                    return true;
                }
            }
        }
        List<KeySync> syncs = context.writingAt(action.mapper).statements().syncs(action.mapper);
        for (int i = 0; i < syncs.size(); i++) { // without an iterator: this is asked of every changed row
            if (syncs.get(i).isOpen(action, column)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the keys that an action could not have before, just before its row is written. */
    void beforeWrite(RowAction owner) {}

    /**
     * Sets a foreign key column to a key, if it has another value.
     *
     * @param value the key
     */
    static void copy(EntityState state, Instrumented entity, MappedColumn column, @Nullable Object value) {
        Object present = state.isLoaded(column.attribute()) ? column.get(entity) : EntityState.UNKNOWN;
        if (value == null ? present != null : !value.equals(present)) {
            state.write(entity, column.attribute(), value);
        }
    }

    /** Checks that an object referred to has a key, or gets one by this flush. */
    static void requireInSession(FlushWork work, Relationship relationship, Object object) {
        EntityState state = EntityState.of(object);
        boolean known = state.lifecycle() == Lifecycle.DETACHED
                || state.lifecycle() != Lifecycle.TRANSIENT && state.key() != null
                || work.find(state) != null;
        if (!known) {
            throw new SessionStateException("The relationship " + relationship + " refers to a "
                    + state.shape().descriptor().name()
                    + " that is in no session, so its key is not known. "
                    + (relationship.cascades(Cascade.SAVE_UPDATE)
                            ? "Add it to the session, or put it into " + relationship
                                    + " itself: nothing cascades along its own reference, by which it came."
                            : "Add it to the session, or let the relationship cascade SAVE_UPDATE."));
        }
    }
}
