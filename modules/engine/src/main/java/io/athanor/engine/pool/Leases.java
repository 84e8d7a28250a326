package io.athanor.engine.pool;

import java.lang.System.Logger.Level;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The open connections of a pool and the leases of those in use: finds leases that last too long or were dropped. */
final class Leases {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine.pool");

    private final Set<PhysicalConnection> members = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<ConnectionLease> dropped = new ReferenceQueue<>();
    private final LongSupplier clock;
    private final boolean traces;
    private final @Nullable Duration threshold;

    Leases(QueuePoolOptions options, LongSupplier clock) {
        this.clock = clock;
        this.traces = options.leakTrace();
        this.threshold = options.upkeep().leakThreshold();
    }

    /** Adds a connection that was opened. */
    void add(PhysicalConnection connection) {
        members.add(connection);
    }

    /** Forgets a connection that is closed or taken out of the pool. */
    void remove(PhysicalConnection connection) {
        members.remove(connection);
    }

    /** Begins a lease of a connection that nobody has. */
    ConnectionLease begin(QueuePool pool, PhysicalConnection connection) {
        Throwable acquiredAt = traces
                ? new Throwable("acquired by thread \"" + Thread.currentThread().getName() + "\" at:")
                : null;
        long since = threshold == null ? 0 : clock.getAsLong();
        return new QueueLease(pool, connection, dropped, acquiredAt, since);
    }

    /** Where one of those in use was acquired, as an addition to a message; empty if that is not recorded. */
    String holder() {
        for (PhysicalConnection member : members) {
            LeaseReference reference = member.lease();
            Throwable acquiredAt = reference == null ? null : reference.acquiredAt();
            if (acquiredAt != null) {
                StringBuilder out = new StringBuilder(" One of those in use was ").append(acquiredAt.getMessage());
                for (StackTraceElement frame : acquiredAt.getStackTrace()) {
                    out.append("\n    ").append(frame);
                }
                return out.toString();
            }
        }
        return "";
    }

    /** Logs leases that have lasted for longer than the threshold, each once. */
    void reportLong() {
        if (threshold == null) {
            return;
        }
        long now = clock.getAsLong();
        for (PhysicalConnection member : members) {
            LeaseReference reference = member.lease();
            if (reference != null && !reference.isReported() && now - reference.since() >= threshold.toNanos()) {
                reference.report();
                LOG.log(
                        Level.WARNING,
                        "a connection has been in use for " + TimeUnit.NANOSECONDS.toMillis(now - reference.since())
                                + " ms, longer than the leak threshold of " + threshold.toMillis() + " ms",
                        reference.acquiredAt());
            }
        }
    }

    /** Logs that a lease has ended that was reported. */
    static void reportBack(LeaseReference reference) {
        LOG.log(Level.INFO, "the connection that was reported as out for long was given back", reference.acquiredAt());
    }

    /** Ends the leases that their holders dropped; somebody else is to close the connections. */
    void reclaim(Consumer<PhysicalConnection> closing) {
        LeaseReference reference;
        while ((reference = (LeaseReference) dropped.poll()) != null) {
            if (reference.connection().endLease(reference)) {
                LOG.log(
                        Level.WARNING,
                        "a connection was dropped without being closed; the pool closes it and goes on"
                                + (reference.acquiredAt() == null
                                        ? " (the pool option leakTrace tells where it was acquired)"
                                        : ""),
                        reference.acquiredAt());
                closing.accept(reference.connection());
            }
        }
    }
}
