package io.athanor.orm.flush;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One flush: finds what follows from the changes, plans it, sends it, and takes the objects as in line with their rows.
 */
public final class UnitOfWork {

    private static final Logger LOGGER = System.getLogger("io.athanor.orm.flush");

    private final FlushContext context;

    /** A flush of a session's changes. */
    public UnitOfWork(FlushContext context) {
        this.context = context;
    }

    /**
     * What would be sent, in words. Nothing is; what decides is read, and foreign keys that follow are set, as by the
     * flush itself.
     *
     * @param values whether with the values of rows
     */
    public FlushDescription describe(boolean values) {
        new MemberUpkeep(context).prepare();
        return FlushDescription.of(new FlushPlanner(context).plan(), values);
    }

    /** Sends all changes. */
    public void execute() {
        MemberUpkeep members = new MemberUpkeep(context);
        members.prepare();
        FlushPlan plan = new FlushPlanner(context).plan();
        if (LOGGER.isLoggable(Logger.Level.DEBUG)) {
            LOGGER.log(Logger.Level.DEBUG, plan.toString());
        }
        Writers writers = new Writers(context, plan.keyChanges());
        RowListener listener = context.rowListener();
        RowEvents events = listener == null ? null : new RowEvents(listener);
        for (FlushStep step : plan.steps()) {
            if (events == null) {
                send(writers, step);
            } else {
                events.around(step, one -> send(writers, one));
            }
        }
        if (events != null) {
            events.changes(plan.work(), context);
        }
        members.rekey();
        settle(plan.work());
    }

    /** The writers of the engines that the session writes to: one as a rule. */
    private static final class Writers {

        private final FlushContext context;
        private final KeyChanges keyChanges;
        private @Nullable FlushContext last;
        private @Nullable TableWriter writer;

        Writers(FlushContext context, KeyChanges keyChanges) {
            this.context = context;
            this.keyChanges = keyChanges;
        }

        TableWriter of(Mapper mapper) {
            FlushContext at = context.writingAt(mapper);
            TableWriter known = writer;
            if (known == null || at != last) {
                known = new TableWriter(at, keyChanges);
                writer = known;
                last = at;
            }
            return known;
        }
    }

    private static void send(Writers writers, FlushStep step) {
        if (step instanceof FlushStep.Save save) {
            writers.of(save.mapper()).save(save.mapper(), save.actions());
        } else if (step instanceof FlushStep.Delete delete) {
            writers.of(delete.mapper()).delete(delete.mapper(), delete.actions());
        } else if (step instanceof FlushStep.Release release) {
            writers.of(release.mapper()).release(release.mapper(), release.rows());
        } else if (step instanceof FlushStep.Complete complete) {
            writers.of(complete.mapper()).complete(complete.rows());
        } else if (step instanceof FlushStep.Unlink unlink) {
            writers.of(unlink.links().source).unlink(unlink.links());
        } else if (step instanceof FlushStep.Link link) {
            writers.of(link.links().source).link(link.links());
        }
    }

    private void settle(FlushWork work) {
        PersistenceContext objects = context.objects();
        List<EntityState> states = new ArrayList<>(work.all().size());
        for (RowAction action : work.all()) {
            states.add(action.state);
            RowAction replaced = action.replaced();
            if (replaced != null) {
                states.add(replaced.state);
            }
            if (!action.isDelete()) {
                objects.flushed(action.state);
            }
        }
        objects.settled(states);
    }
}
