package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What stands in the log of an engine that echoes, as the JDK's own logging heads its lines. */
class EchoLogTest {

    private static final class Recorder extends Handler {

        private final List<String> heads = new ArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            heads.add(
                    logged.getLoggerName() + " | " + logged.getSourceClassName() + " " + logged.getSourceMethodName());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void echo_toTheLogger_isHeadedByTheEngine() {
        Logger logger = Logger.getLogger("io.athanor.engine");
        Recorder recorder = new Recorder();
        logger.setUseParentHandlers(false);
        logger.addHandler(recorder);
        try (Engine engine = Engine.create("sqlite://", EngineOption.ECHO)) {
            engine.begin(connection -> connection.execute(Sql.text("SELECT 1")).all());
        } finally {
            logger.removeHandler(recorder);
            logger.setUseParentHandlers(true);
        }
        assertEquals(4, recorder.heads.size());
        assertEquals(
                List.of("io.athanor.engine | io.athanor.engine.Engine echo"),
                recorder.heads.stream().distinct().toList());
    }
}
