package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often and after what pauses a transaction is repeated that failed because of others at work at the same time: in
 * a deadlock, because no order of the transactions could be found, or because a table was changed for which a statement
 * was prepared. Immutable.
 *
 * <p>A transaction whose COMMIT is in doubt is never repeated.
 */
public final class Retry {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_CAUSES = 20;

    private final int attempts;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Set<ErrorCode> codes;

    private Retry(int attempts, Duration firstPause, Duration longestPause, Set<ErrorCode> codes) {
        this.attempts = attempts;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.codes = codes;
    }

    /**
     * Up to so many attempts, the first included. Before each repetition but the first the pause doubles, from 10
     * milliseconds to at most a second, and a random part of it of at least a half is waited.
     *
     * @throws IllegalArgumentException if there is to be no attempt
     */
    public static Retry retry(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("there must be at least one attempt, not " + attempts);
        }
        return new Retry(
                attempts,
                FIRST_PAUSE,
                LONGEST_PAUSE,
                EnumSet.of(ErrorCode.SERIALIZATION_FAILURE, ErrorCode.DEADLOCK, ErrorCode.STATEMENT_OUTDATED));
    }

    /** With another first and longest pause. */
    public Retry withPauses(Duration first, Duration longest) {
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the first pause must not be negative nor above the longest: " + first + ", " + longest);
        }
        return new Retry(attempts, first, longest, codes);
    }

    /**
     * Also after errors of this code, such as {@link ErrorCode#LOCK_TIMEOUT}.
     *
     * @throws IllegalArgumentException if the code is {@link ErrorCode#COMMIT_IN_DOUBT}, after which the work may have
     *     been done
     */
    public Retry alsoOn(ErrorCode code) {
        if (code == ErrorCode.COMMIT_IN_DOUBT) {
            throw new IllegalArgumentException(
                    "a transaction that may have been committed must not be repeated: look for its effects instead");
        }
        Set<ErrorCode> more = EnumSet.copyOf(codes);
        more.add(code);
        return new Retry(attempts, firstPause, longestPause, more);
    }

    int attempts() {
        return attempts;
    }

    /** What in a failure allows to repeat the transaction; null if nothing does. */
    @Nullable DatabaseException reason(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof DatabaseException e) {
                return codes.contains(e.code()) ? e : null;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** The pause after so many failed attempts. */
    Duration pause(int failures) {
        long doubled = firstPause.toNanos();
        for (int i = 1; i < failures && doubled < longestPause.toNanos(); i++) {
            doubled *= 2;
        }
        long most = Math.min(doubled, longestPause.toNanos());
        return Duration.ofNanos(most <= 1 ? most : ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
