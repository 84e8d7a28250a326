package io.athanor.compatibility.pool;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the pool logs while this is open. */
final class PoolLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.athanor.engine.pool");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    PoolLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** The warnings so far. */
    List<LogRecord> warnings() {
        return records.stream()
                .filter(logged -> logged.getLevel().equals(Level.WARNING))
                .toList();
    }

    /** The messages so far, of any level. */
    List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    @Override
    public void publish(LogRecord logged) {
        records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
