package io.athanor.orm.flush;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds all that follows from a session's changes, and makes the plan of one flush of it. Nothing is written; what is
 * not loaded but decides what has to be written is loaded. Used once.
 */
final class FlushPlanner {

    private final FlushContext context;
    private final PersistenceContext objects;
    private final FlushWork work;

    FlushPlanner(FlushContext context) {
        this.context = context;
        this.objects = context.objects();
        this.work = new FlushWork(context);
    }

    /** The plan. */
    FlushPlan plan() {
        objects.deleted().forEach(work::delete);
        saveOrDelete();
        objects.pending().forEach(work::save);
        if (!objects.deleted().isEmpty()) {
            eachSave((action, sync) -> sync.keepMembers(context, work, action));
        }
        // What a deletion takes along may bring further deletions, until no new one comes.
        int looked = 0;
        while (looked < work.all().size()) {
            List<RowAction> all = work.snapshot();
            for (RowAction action : all.subList(looked, all.size())) {
                if (action.isDelete() && !action.isMarking(objects)) {
                    eachRelationship(action, (owner, sync) -> sync.ownerDeleted(context, work, owner));
                }
            }
            looked = all.size();
        }
        eachSave((action, sync) -> sync.membersRemoved(work, action));
        KeyChanges keyChanges = new KeyChanges(context, work);
        for (RowAction action : work.snapshot()) {
            if (action.kind() == RowAction.Kind.UPDATE) {
                keyChanges.follow(action);
            }
        }
        eachSave((action, sync) -> sync.membersAdded(work, action));
        work.check();
        for (RowAction action : work.all()) {
            if (!action.isDelete() && !action.mapper.requiredEmbedded().isEmpty()) {
                RequiredValues.check(action.mapper, action.state, action.entity, action.isInsert());
            }
        }
        switchRows();
        return new PlanBuilder(context, work, keyChanges).build();
    }

    private void eachSave(BiConsumer<RowAction, KeySync> step) {
        for (RowAction action : work.snapshot()) {
            if (!action.isDelete()) {
                eachRelationship(action, step);
            }
        }
    }

    private void eachRelationship(RowAction action, BiConsumer<RowAction, KeySync> step) {
        for (KeySync sync : context.writingAt(action.mapper).statements().syncs(action.mapper)) {
            step.accept(action, sync);
        }
    }

    private void saveOrDelete() {
        List<Instrumented> orphans = new ArrayList<>();
        objects.modified().forEach((state, entity) -> {
            if (state.isOrphan()) {
                orphans.add(entity);
            } else {
                work.save(state, entity);
            }
        });
        // What their cascades load may become another changed object, so not within the loop.
        for (Instrumented orphan : orphans) {
            if (!work.isDeleted(EntityState.of(orphan))) {
                deleteOrphan(orphan);
            }
        }
    }

    /** An orphan is deleted with all that its own deletion takes along. */
    private void deleteOrphan(Instrumented orphan) {
        new CascadeWalk(Cascade.DELETE, context::mapper, context::relatedToDeleted).from(orphan, (object, from) -> {
            EntityState state = EntityState.of(object);
            if (state.lifecycle() == Lifecycle.PENDING) {
                objects.dropPending(state);
            }
            return state.lifecycle() == Lifecycle.PERSISTENT && work.delete(state, (Instrumented) object);
        });
    }

    private boolean getsKeyLater(RowAction action) {
        return action.mapper.primaryKey().columns().stream()
                .anyMatch(column -> KeySync.isOpen(context, action, column));
    }

    /** A new object with the key of one that is deleted takes over its row. */
    private void switchRows() {
        for (RowAction action : work.snapshot()) {
            if (!action.isInsert()) {
                continue;
            }
            Mapper mapper = action.mapper;
            Object key = mapper.primaryKey().of(action.entity);
            EntityState present = key == null ? null : objects.identityMap().find(mapper.hierarchy(), key);
            if (key == null || present == null) {
                continue;
            }
            RowAction deletion = work.find(present);
            if (deletion == null) {
                throw PersistenceContext.conflict(mapper, key);
            }
            if (deletion.isDelete() && deletion.mapper != mapper) {
                continue; // a row of another class is deleted before the new one is inserted
            }
            if (deletion.isDelete()) {
                action.replace(deletion);
                work.drop(deletion);
            } else if (key.equals(mapper.primaryKey().of(deletion.entity)) && !getsKeyLater(deletion)) {
                throw PersistenceContext.conflict(mapper, key);
            }
        }
    }
}
