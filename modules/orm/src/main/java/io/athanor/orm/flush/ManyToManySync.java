package io.athanor.orm.flush;

import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.PassiveUpdates;
import io.athanor.orm.mapping.ManyToMany;
import io.athanor.orm.state.AttributeHistory;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ReferentialAction;
import java.util.Collection;

/** A relationship through an association table, whose rows are inserted and deleted. */
final class ManyToManySync extends KeySync {

    private final ManyToMany relationship;

    ManyToManySync(ManyToMany relationship) {
        this.relationship = relationship;
    }

    @Override
    ManyToMany relationship() {
        return relationship;
    }

    @Override
    void ownerDeleted(FlushContext context, FlushWork work, RowAction owner) {
        if (relationship.passiveDeletes() == PassiveDeletes.ALL) {
            return;
        }
        Collection<?> linked = context.relatedToDeleted(owner.state, owner.entity, relationship);
        AttributeHistory history = AttributeHistory.of(owner.state, owner.entity, relationship.attribute());
        for (Object related : Identity.difference(linked, history.added())) {
            remove(work, owner, related);
        }
        history.removed().forEach(related -> remove(work, owner, related));
    }

    /** Lets the row of a link go, unless it went with the other object before. */
    private void remove(FlushWork work, RowAction owner, Object related) {
        if (!EntityState.of(related).isDeleted()) {
            work.links().remove(relationship, owner.entity, related);
        }
    }

    @Override
    void membersRemoved(FlushWork work, RowAction owner) {
        if (owner.state.isWithoutRow()) {
            return;
        }
        AttributeHistory.of(owner.state, owner.entity, relationship.attribute())
                .removed()
                .forEach(related -> remove(work, owner, related));
    }

    /** Lets the association rows go before the key changes, and come back with the new one. */
    @Override
    void keyChanged(FlushContext context, FlushWork work, RowAction owner) {
        boolean isHeld = relationship.localPairs().stream()
                .anyMatch(pair -> pair.mapped().isKey());
        if (!isHeld || followsKeys()) {
            return;
        }
        Collection<?> linked = context.related(owner.state, owner.entity, relationship);
        AttributeHistory history = AttributeHistory.of(owner.state, owner.entity, relationship.attribute());
        for (Object related : Identity.difference(linked, history.added())) {
            work.links().remove(relationship, owner.entity, related);
            work.links().add(relationship, owner.entity, related);
        }
    }

    /** Whether the database rewrites the association rows when the key changes. */
    private boolean followsKeys() {
        PassiveUpdates passive = relationship.description().writing().passiveUpdates();
        if (passive != PassiveUpdates.INFERRED) {
            return passive == PassiveUpdates.TRUE;
        }
        for (ForeignKey key : relationship.secondary().resolvedForeignKeys()) {
            boolean ofOwner =
                    key.columns().contains(relationship.localPairs().get(0).column());
            if (ofOwner && key.constraint().onUpdate() == ReferentialAction.CASCADE) {
                return true;
            }
        }
        return false;
    }

    @Override
    void membersAdded(FlushWork work, RowAction owner) {
        for (Object added : AttributeHistory.of(owner.state, owner.entity, relationship.attribute())
                .added()) {
            requireInSession(work, relationship, added);
            if (!work.isDeleted(EntityState.of(added))) {
                work.links().add(relationship, owner.entity, added);
            }
        }
    }
}
