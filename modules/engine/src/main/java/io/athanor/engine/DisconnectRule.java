package io.athanor.engine;

import java.sql.SQLException;

/**
 * Decides whether an exception means that the connection broke, where the dialect does not know it: of a proxy in
 * between, for example. Called in the thread that got the exception, so that it must be safe for use by several.
 */
@FunctionalInterface
public interface DisconnectRule {

    /**
     * Whether the connection is lost. If so, the pool replaces it and all that are as old.
     *
     * @param exception the driver's exception
     * @param found what the engine would say by itself
     */
    boolean isDisconnect(SQLException exception, boolean found);
}
