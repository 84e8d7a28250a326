package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.QueryOption;
import io.athanor.orm.state.EntityState;
import java.util.List;

/** Loads related objects owner by owner, as a first access would. */
final class ImmediateStrategy extends PostLoadStrategy {

    ImmediateStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    public void load(LoadContext context, RunningStatement running, List<Instrumented> owners) {
        List<QueryOption> further = running.beyond(path());
        List<Relationship> along = running.along(path());
        for (Instrumented owner : owners) {
            EntityState state = EntityState.of(owner);
            if (!state.isLoaded(relationship().attribute())) {
                context.loader().load(state, owner, relationship(), further, running.criterion(path()), along);
            }
        }
    }
}
