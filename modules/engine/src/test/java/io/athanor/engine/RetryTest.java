package io.athanor.engine;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DeadlockException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.TimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final ErrorDetails DETAILS = new ErrorDetails("reason", null, null, null);

    @Test
    void pause_doublesUpToTheLongest_andIsAtLeastHalfOfThat() {
        Retry policy = retry(9).withPauses(Duration.ofMillis(10), Duration.ofMillis(35));
        long[] most = {10, 20, 35, 35};
        for (int failures = 1; failures <= most.length; failures++) {
            for (int i = 0; i < 100; i++) {
                long nanos = policy.pause(failures).toNanos();
                long greatest = most[failures - 1] * 1_000_000;
                assertTrue(nanos >= greatest / 2 && nanos <= greatest, failures + ": " + nanos);
            }
        }
        assertEquals(
                Duration.ZERO, retry(2).withPauses(Duration.ZERO, Duration.ZERO).pause(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> retry(2).withPauses(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    @Test
    void reason_isFoundAmongCauses_butOnlyOfTheCodesThatAreNamed() {
        DatabaseException deadlock = new DeadlockException(ErrorCode.DEADLOCK, DETAILS);
        DatabaseException lock = new TimeoutException(ErrorCode.LOCK_TIMEOUT, DETAILS);
        assertSame(deadlock, retry(2).reason(new IllegalStateException(new RuntimeException(deadlock))));
        assertNull(retry(2).reason(lock));
        assertSame(lock, retry(2).alsoOn(ErrorCode.LOCK_TIMEOUT).reason(lock));
        assertNull(retry(2).reason(new IllegalStateException()));
    }
}
