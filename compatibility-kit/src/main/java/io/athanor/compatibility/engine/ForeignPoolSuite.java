package io.athanor.compatibility.engine;

import io.athanor.compatibility.bed.EnginePool;
import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A pool that is none of the engine's. */
@EveryBed(Reach.POOL)
@Requires(Requirement.FOREIGN_POOL)
public class ForeignPoolSuite {

    private final TestBed bed;

    ForeignPoolSuite(TestBed bed) {
        this.bed = bed;
    }

    @Test
    @Feature("POOL-09")
    void foreignPool_isUsedAndNotClosed() throws SQLException {
        EnginePool pool = bed.newPool();
        try (TestDatabase database = bed.createDatabase()) {
            Engine engine = pool.open(database.url(), 2);
            pool.checkUse(engine);
            pool.close();
        }
    }
}
