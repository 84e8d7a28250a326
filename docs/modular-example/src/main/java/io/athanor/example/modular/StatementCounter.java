package io.athanor.example.modular;

import io.athanor.engine.Connection;
import io.athanor.engine.EngineListener;
import io.athanor.engine.StatementEvent;

/** Counts the statements that an engine executes; used by one thread. */
final class StatementCounter implements EngineListener {

    private int count;

    @Override
    public void afterStatement(Connection connection, StatementEvent event) {
        count++;
    }

    /** The number of statements since it was last asked. */
    int next() {
        int sinceLast = count;
        count = 0;
        return sinceLast;
    }
}
