package io.athanor.compatibility.engine;

import io.athanor.engine.Engine;
import org.junit.jupiter.api.AfterAll;

class PostgreSqlHikariIntegrityTest extends PostgreSqlIntegrityTest {

    private final HikariPool hikari = new HikariPool("postgresql");

    @Override
    protected Engine createEngine(String url) {
        return hikari.engine(url);
    }

    @AfterAll
    void closePool() {
        hikari.close();
    }
}
