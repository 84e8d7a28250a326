package io.athanor.compatibility.server;

import java.util.concurrent.atomic.AtomicInteger;

/** Names of databases that no other test, in this process or another one, uses. */
final class DatabaseName {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private DatabaseName() {}

    static String next() {
        return "athanor_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
    }
}
