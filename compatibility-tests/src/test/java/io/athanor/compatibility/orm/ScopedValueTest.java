package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Tag;
import io.athanor.feature.Feature;
import io.athanor.orm.ScopedSession;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.SessionStateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A session for each value of a ScopedValue, where the JVM has it; elsewhere a thread's own value stands for it. */
@Requires(dialects = "sqlite")
class ScopedValueTest extends ShopSuite {

    private static final int FIRST_RELEASE = 25;

    ScopedValueTest(TestBed bed) {
        super(bed);
    }

    /** A value for the time of some work; found by reflection because the tests are compiled for an older JVM. */
    private interface Scope {

        @Nullable Object present();

        void with(Object value, Runnable work);

        static Scope find() {
            return Runtime.version().feature() >= FIRST_RELEASE ? new OfScopedValue() : new OfThread();
        }
    }

    private static final class OfScopedValue implements Scope {

        private final Object value;

        OfScopedValue() {
            value = call(null, "newInstance", new Class<?>[0]);
        }

        private static Object call(@Nullable Object on, String method, Class<?>[] types, Object... arguments) {
            try {
                Class<?> type = Class.forName("java.lang.ScopedValue");
                return type.getMethod(method, types).invoke(on, arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public @Nullable Object present() {
            return (boolean) call(value, "isBound", new Class<?>[0]) ? call(value, "get", new Class<?>[0]) : null;
        }

        @Override
        public void with(Object bound, Runnable work) {
            try {
                Class<?> type = Class.forName("java.lang.ScopedValue");
                Object carrier = call(null, "where", new Class<?>[] {type, Object.class}, value, bound);
                Class.forName("java.lang.ScopedValue$Carrier")
                        .getMethod("run", Runnable.class)
                        .invoke(carrier, work);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class OfThread implements Scope {

        private final ThreadLocal<@Nullable Object> value = new ThreadLocal<>();

        @Override
        public @Nullable Object present() {
            return value.get();
        }

        @Override
        public void with(Object bound, Runnable work) {
            Object before = value.get();
            value.set(bound);
            try {
                work.run();
            } finally {
                value.set(before);
            }
        }
    }

    @Test
    @Feature("ORM-S-05")
    void scopedSession_ofAScopedValue_isOneForEachScope() {
        Scope scope = Scope.find();
        ScopedSession sessions = ScopedSession.by(SessionFactory.of(engine(), registry()), scope::present);
        Session[] seen = new Session[3];
        scope.with("first", () -> {
            seen[0] = sessions.current();
            seen[0].add(new Tag("of the first"));
            scope.with("second", () -> seen[1] = sessions.current());
            seen[2] = sessions.current();
            sessions.current().commit();
            sessions.remove();
        });
        scope.with("second", sessions::remove);
        assertSame(seen[0], seen[2]);
        assertNotSame(seen[0], seen[1]);
        assertEquals(1, rows("tags"));
        assertThrows(SessionStateException.class, sessions::current);
    }
}
