package io.athanor.orm;

import io.athanor.engine.Engine;
import io.athanor.orm.option.LoaderCriteria;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the sessions of a factory see, and where. Immutable.
 *
 * @param criteria what objects must meet
 * @param tenant whose rows they are, or null if nobody's
 * @param engines the engine of each tenant, or null if all have the factory's
 * @param binds the classes and tables that are in engines of their own, whoever's rows they have
 */
record SessionScope(
        List<LoaderCriteria> criteria,
        @Nullable Object tenant,
        @Nullable Function<Object, Engine> engines,
        EngineBinds binds) {

    static final SessionScope ALL = new SessionScope(List.of(), null, null, EngineBinds.NONE);

    SessionScope with(LoaderCriteria further) {
        List<LoaderCriteria> all = new ArrayList<>(criteria);
        all.add(further);
        return new SessionScope(List.copyOf(all), tenant, engines, binds);
    }

    SessionScope of(Object other) {
        return new SessionScope(criteria, other, engines, binds);
    }

    SessionScope on(Function<Object, Engine> perTenant) {
        return new SessionScope(criteria, tenant, perTenant, binds);
    }

    SessionScope on(EngineBinds bound) {
        return new SessionScope(criteria, tenant, engines, bound);
    }
}
