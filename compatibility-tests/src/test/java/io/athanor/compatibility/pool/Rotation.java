package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Two users, the second of which takes over while a pool is in use. */
record Rotation(String first, String second) {

    List<String> users() {
        return List.of(first, second);
    }

    void check(String url, String userQuery) {
        AtomicReference<String> current = new AtomicReference<>(first);
        try (Engine engine =
                Engine.create(url, EngineOption.credentials(() -> new Credentials(current.get(), "s3cret")))) {
            assertEquals(first, user(engine, userQuery));
            current.set(second);
            assertEquals(first, user(engine, userQuery), "a connection stays what it is");
            engine.evictConnections();
            assertEquals(second, user(engine, userQuery));
            assertEquals(2, engine.poolStatus().opened());
        }
    }

    private static Object user(Engine engine, String query) {
        return engine.beginAndGet(connection -> EnginePoolSuite.scalar(connection, query));
    }
}
