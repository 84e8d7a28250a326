package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that an engine does, with HikariCP's pool in place of ours. */
@OnMySql
class MySqlHikariTest extends MySqlEngineTest {

    private final HikariPool hikari = new HikariPool("mysql");

    @Override
    protected Engine createEngine(String url) {
        return hikari.engine(url);
    }

    @AfterEach
    void closePool() {
        hikari.close();
    }

    @Test
    @Feature("POOL-09")
    void foreignPool_isUsedAndNotClosed() throws SQLException {
        hikari.checkUse(engine());
    }
}
