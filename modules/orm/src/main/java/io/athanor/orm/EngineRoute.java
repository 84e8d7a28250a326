package io.athanor.orm;

import io.athanor.engine.Engine;
import org.jspecify.annotations.Nullable;

/** Which engine a session asks for the rows of a class: a choice that is made for each statement. */
@FunctionalInterface
public interface EngineRoute {

    /**
     * The engine of a statement.
     *
     * @param entity the class
     * @param writes whether a flush or a change of many rows is to be sent, rather than a query
     * @param session the session
     * @return the engine, or null to leave the choice to what the factory is bound to
     */
    @Nullable Engine choose(Class<?> entity, boolean writes, Session session);
}
