package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;
import io.athanor.engine.Engine;
import org.junit.jupiter.api.AfterAll;

@OnMySql
class MySqlHikariExecutionTest extends MySqlExecutionTest {

    private final HikariPool hikari = new HikariPool("mysql");

    @Override
    protected Engine createEngine(String url) {
        return hikari.engine(url);
    }

    @AfterAll
    void closePool() {
        hikari.close();
    }
}
