package io.athanor.compatibility.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the object relational mapper warns of while this is open. */
final class OrmLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.athanor.orm");
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final SimpleFormatter texts = new SimpleFormatter();

    OrmLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** The warnings so far. */
    List<String> warnings() {
        return warnings;
    }

    @Override
    public void publish(LogRecord logged) {
        if (logged.getLevel().equals(Level.WARNING)) {
            warnings.add(texts.formatMessage(logged));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
