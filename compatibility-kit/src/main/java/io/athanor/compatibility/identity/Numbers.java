package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.IdGenerator;
import java.util.concurrent.atomic.AtomicLong;

/** Makes keys that go up by ten. */
public final class Numbers implements IdGenerator<Long> {

    private static final AtomicLong LAST = new AtomicLong(1000);

    @Override
    public Long next() {
        return LAST.addAndGet(10);
    }
}
