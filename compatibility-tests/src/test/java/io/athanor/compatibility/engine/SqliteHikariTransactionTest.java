package io.athanor.compatibility.engine;

import io.athanor.engine.Engine;
import org.junit.jupiter.api.AfterAll;

class SqliteHikariTransactionTest extends SqliteTransactionTest {

    private final HikariPool hikari = new HikariPool("sqlite");

    @Override
    protected Engine createEngine(String url) {
        return hikari.engine(url);
    }

    @AfterAll
    void closePool() {
        hikari.close();
    }
}
