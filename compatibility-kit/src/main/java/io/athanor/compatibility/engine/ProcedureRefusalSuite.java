package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.ProcedureCall;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ProgrammingException;
import org.junit.jupiter.api.Test;

/** What databases do that have no procedures. */
@Requires(unmet = Requirement.PROCEDURES)
public class ProcedureRefusalSuite extends EngineFixture {

    ProcedureRefusalSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void call_isRefusedAsNotSupported() {
        try (Connection connection = engine().connect()) {
            ProgrammingException e =
                    assertThrows(ProgrammingException.class, () -> connection.call(ProcedureCall.of("addition")));
            assertEquals(ErrorCode.NOT_SUPPORTED, e.code());
        }
    }
}
