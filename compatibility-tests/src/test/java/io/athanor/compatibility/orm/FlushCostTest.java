package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * That a flush looks at what was changed, and not at what is loaded: counted in bytes, which no other process changes.
 */
@Requires(dialects = "sqlite")
class FlushCostTest extends ShopSuite {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    FlushCostTest(TestBed bed) {
        super(bed);
    }

    /** The fewest bytes of some flushes of one changed object among so many clean ones. */
    private long bytes(int clean) {
        try (Session session = open()) {
            List<Customer> tags = IntStream.range(0, clean)
                    .mapToObj(i -> new Customer("tag " + i))
                    .toList();
            session.addAll(tags);
            session.flush();
            long fewest = Long.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                tags.get(clean / 2).setName("changed " + i % 10);
                long before =
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                session.flush();
                fewest = Math.min(
                        fewest,
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            }
            session.rollback();
            return fewest;
        }
    }

    @Test
    @Feature("ORM-S-41")
    void flush_ofOneChangeAmongManyCleanObjects_costsAsMuchAsAmongFew() {
        bytes(10);
        long few = bytes(10);
        long many = bytes(100_000);
        assertTrue(many < few + 4096, "among few " + few + " bytes, among many " + many);
    }

    @Test
    @Feature("ORM-S-41")
    void flush_ofNothing_allocatesNothingToSpeakOf() {
        try (Session session = open()) {
            session.addAll(IntStream.range(0, 10_000)
                    .mapToObj(i -> new Customer("tag " + i))
                    .toList());
            session.flush();
            recorder().clear();
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            session.flush();
            long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertTrue(after - before < 4096, after - before + " bytes");
            assertEquals(List.of(), sql());
        }
    }
}
