package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.ToOne;
import io.athanor.orm.state.EntityState;
import org.jspecify.annotations.Nullable;

/** A reference whose foreign key is the owner's: the key of the object referred to is copied into it. */
final class ToOneSync extends KeySync {

    private final ToOne relationship;

    ToOneSync(ToOne relationship) {
        this.relationship = relationship;
    }

    @Override
    ToOne relationship() {
        return relationship;
    }

    @Override
    void ownerDeleted(FlushContext context, FlushWork work, RowAction owner) {
        // Its key goes with its row.
    }

    @Override
    void membersRemoved(FlushWork work, RowAction owner) {
        int attribute = relationship.attribute();
        boolean severed = owner.writes(attribute)
                && !owner.state.isWithoutRow()
                && owner.entity.$orm_get(attribute) == null
                && owner.state.committed(attribute) != null;
        if (severed) {
            for (ColumnPair pair : relationship.pairs()) {
                if (!pair.local().isKey()) {
                    copy(owner.state, owner.entity, pair.local(), null);
                }
            }
        }
    }

    @Override
    void membersAdded(FlushWork work, RowAction owner) {
        if (!owner.writes(relationship.attribute())) {
            return;
        }
        Object referred = owner.entity.$orm_get(relationship.attribute());
        if (referred == null) {
            return;
        }
        requireInSession(work, relationship, referred);
        EntityState state = EntityState.of(referred);
        RowAction action = work.find(state);
        for (ColumnPair pair : relationship.pairs()) {
            Object value = action != null && action.isInsert()
                    ? KeyValues.known(action.mapper, action.entity, pair.remote())
                    : KeyValues.present(state, (Instrumented) referred, pair.remote());
            if (value != null) {
                copy(owner.state, owner.entity, pair.local(), value);
            }
        }
    }

    @Override
    boolean isOpen(RowAction owner, MappedColumn column) {
        for (ColumnPair pair : relationship.pairs()) {
            if (pair.local() == column
                    && owner.writes(relationship.attribute())
                    && owner.entity.$orm_get(relationship.attribute()) instanceof Instrumented referred
                    && EntityState.of(referred).isWithoutRow()) {
                return KeyValues.known(relationship.target(), referred, pair.remote()) == null;
            }
        }
        return false;
    }

    @Override
    void beforeWrite(RowAction owner) {
        if (!owner.writes(relationship.attribute())) {
            return;
        }
        @Nullable Object referred = owner.entity.$orm_get(relationship.attribute());
        if (referred == null) {
            return;
        }
        for (ColumnPair pair : relationship.pairs()) {
            if (!owner.isPostponed(pair.local())) {
                EntityState state = EntityState.of(referred);
                copy(
                        owner.state,
                        owner.entity,
                        pair.local(),
                        KeyValues.present(state, (Instrumented) referred, pair.remote()));
            }
        }
    }
}
