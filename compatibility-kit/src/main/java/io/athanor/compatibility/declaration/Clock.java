package io.athanor.compatibility.declaration;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import java.util.concurrent.atomic.AtomicInteger;

/** What the rows of this package get where their objects have no value. */
public final class Clock {

    /** What a state is at first. */
    public static final String FIRST = "new";

    /** An expression of SQL. */
    public static final Expression<Integer> SEVEN = Sql.literal(3).plus(Sql.literal(4));

    private static final AtomicInteger TICKS = new AtomicInteger();

    private Clock() {}

    /** A number greater than those before. */
    public static int tick() {
        return TICKS.incrementAndGet();
    }
}
