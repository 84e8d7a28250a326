package io.athanor.orm.flush;

import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;

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
        TableWriter writer = new TableWriter(context, plan.keyChanges());
        RowListener listener = context.rowListener();
        RowEvents events = listener == null ? null : new RowEvents(listener);
        for (FlushStep step : plan.steps()) {
            if (events == null) {
                send(writer, step);
            } else {
                events.around(step, one -> send(writer, one));
            }
        }
        if (events != null) {
            events.changes(plan.work(), context);
        }
        members.rekey();
        settle(plan.work());
    }

    private static void send(TableWriter writer, FlushStep step) {
        if (step instanceof FlushStep.Save save) {
            writer.save(save.mapper(), save.actions());
        } else if (step instanceof FlushStep.Delete delete) {
            writer.delete(delete.mapper(), delete.actions());
        } else if (step instanceof FlushStep.Release release) {
            writer.release(release.mapper(), release.rows());
        } else if (step instanceof FlushStep.Complete complete) {
            writer.complete(complete.rows());
        } else if (step instanceof FlushStep.Unlink unlink) {
            writer.unlink(unlink.links());
        } else if (step instanceof FlushStep.Link link) {
            writer.link(link.links());
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
