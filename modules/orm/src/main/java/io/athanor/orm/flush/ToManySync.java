package io.athanor.orm.flush;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.ToMany;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.state.AttributeHistory;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members whose foreign keys refer to the owner: its key is copied into those it got and out of those it lost. */
final class ToManySync extends KeySync {

    private final ToMany relationship;
    private final @Nullable Relationship inverse;

    ToManySync(ToMany relationship) {
        this.relationship = relationship;
        this.inverse = relationship.inverse();
    }

    @Override
    ToMany relationship() {
        return relationship;
    }

    @Override
    void ownerDeleted(FlushContext context, FlushWork work, RowAction owner) {
        if (relationship.passiveDeletes() == PassiveDeletes.ALL) {
            return;
        }
        List<Object> members = new ArrayList<>(context.relatedToDeleted(owner.state, owner.entity, relationship));
        members.addAll(AttributeHistory.of(owner.state, owner.entity, relationship.attribute())
                .removed());
        members.forEach(member -> release(work, owner, (Instrumented) member));
    }

    @Override
    void keepMembers(FlushContext context, FlushWork work, RowAction owner) {
        if (!relationship.cascades(Cascade.DELETE)) {
            return; // it owns nobody, so whoever loses an owner is not given another one by it
        }
        for (Object added : AttributeHistory.of(owner.state, owner.entity, relationship.attribute())
                .added()) {
            EntityState state = EntityState.of(added);
            if (work.isDeleted(state) && state.cameAlong()) {
                keep(context, work, (Instrumented) added);
            }
        }
    }

    /** Lets a member stay that has got another owner, with what was to be deleted only along with it. */
    private static void keep(FlushContext context, FlushWork work, Instrumented member) {
        new CascadeWalk(Cascade.DELETE, context::mapper, CascadeWalk::inMemory).from(member, (object, from) -> {
            EntityState state = EntityState.of(object);
            boolean stays = work.isDeleted(state) && state.cameAlong();
            if (stays) {
                work.keep(state);
                context.objects().unmarkDeleted(state);
            }
            return stays;
        });
        work.save(EntityState.of(member), member);
    }

    @Override
    void membersRemoved(FlushWork work, RowAction owner) {
        if (owner.state.isWithoutRow()) {
            return;
        }
        for (Object member : AttributeHistory.of(owner.state, owner.entity, relationship.attribute())
                .removed()) {
            release(work, owner, (Instrumented) member);
        }
    }

    /** Lets a member no longer refer to an owner, unless it is deleted itself or has gone to another one by its key. */
    private void release(FlushWork work, RowAction owner, Instrumented member) {
        EntityState state = EntityState.of(member);
        if (!state.isInSession() || work.isDeleted(state) || !refersTo(owner, state, member)) {
            return;
        }
        for (ColumnPair pair : relationship.pairs()) {
            if (pair.remote().isKey()) {
                work.checkAtLast(() -> requireOther(work, owner, state, member, pair));
            } else {
                copy(state, member, pair.remote(), null);
            }
        }
        work.save(state, member);
    }

    /** Refuses a member that has lost its owner, but cannot do without since the owner's key is in its own. */
    private void requireOther(
            FlushWork work, RowAction owner, EntityState state, Instrumented member, ColumnPair pair) {
        RowAction action = work.find(state);
        boolean isGiven = saysItself(state) && hasOwner(member)
                || action != null
                        && action.copies().stream()
                                .anyMatch(copy -> copy.pairs().stream().anyMatch(one -> one.remote() == pair.remote()));
        if (!work.isDeleted(state) && !isGiven && refersTo(owner, state, member)) {
            throw new OrmException(
                    "The relationship " + relationship + " lets go of " + state + ", whose key attribute "
                            + relationship.target().name() + "." + pair.remote().name()
                            + " is its owner's key and cannot be NULL. Put it into another owner's " + relationship
                            + ", delete it, or let the relationship delete it (Cascade.DELETE with the owner,"
                            + " Cascade.DELETE_ORPHAN when it is taken out).");
        }
    }

    private boolean refersTo(RowAction owner, EntityState state, Instrumented member) {
        for (ColumnPair pair : relationship.pairs()) {
            Object key = KeyValues.present(state, member, pair.remote());
            Object own = KeyValues.former(owner.state, owner.entity, pair.local());
            if (key == null || !key.equals(own)) {
                return false;
            }
        }
        return true;
    }

    @Override
    void keyChanged(FlushContext context, FlushWork work, RowAction owner) {
        if (!relationship.rule().followsKeys()) {
            context.related(owner.state, owner.entity, relationship); // whoever is in the session is rewritten
        }
    }

    @Override
    void membersAdded(FlushWork work, RowAction owner) {
        for (Object added : AttributeHistory.of(owner.state, owner.entity, relationship.attribute())
                .added()) {
            requireInSession(work, relationship, added);
            Instrumented member = (Instrumented) added;
            EntityState state = EntityState.of(member);
            if (!work.isDeleted(state)) {
                RowAction action = work.save(state, member);
                if (!saysItself(state)) {
                    give(owner, action);
                }
            }
        }
    }

    /** Whether the member's own reference is to be written, which then is the owner that it has by now. */
    private boolean saysItself(EntityState state) {
        return inverse != null
                && !inverse.isCollection()
                && state.isLoaded(inverse.attribute())
                && (state.isWithoutRow() || state.isChanged(inverse.attribute()));
    }

    private boolean hasOwner(Instrumented member) {
        return inverse != null && member.$orm_get(inverse.attribute()) != null;
    }

    private void give(RowAction owner, RowAction member) {
        boolean known = true;
        for (ColumnPair pair : relationship.pairs()) {
            Object value = owner.isInsert()
                    ? KeyValues.known(owner.mapper, owner.entity, pair.local())
                    : KeyValues.present(owner.state, owner.entity, pair.local());
            if (value != null) {
                copy(member.state, member.entity, pair.remote(), value);
            } else {
                known = false;
            }
        }
        if (!known) {
            member.copyLater(new RowAction.KeyCopy(owner, relationship.pairs()));
        }
    }
}
