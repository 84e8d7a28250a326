package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ProgrammingException;
import org.junit.jupiter.api.Test;

/** What databases do that cannot prepare transactions. */
@Requires(unmet = Requirement.TWO_PHASE)
public class TwoPhaseRefusalSuite extends EngineFixture {

    TwoPhaseRefusalSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void beginTwoPhase_isRefusedAsNotSupported() {
        try (Connection connection = engine().connect()) {
            ProgrammingException e = assertThrows(ProgrammingException.class, connection::beginTwoPhase);
            assertEquals(ErrorCode.NOT_SUPPORTED, e.code());
            assertFalse(connection.inTransaction());
        }
    }
}
