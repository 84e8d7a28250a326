package org.jetbrains.jps.javac;

import java.util.Map;
import java.util.WeakHashMap;

/** Looks like IntelliJ's class of this name: it alone knows what its wrappers wrap. */
public final class APIWrappers {

    private static final Map<Object, Object> WRAPPED = new WeakHashMap<>();

    private APIWrappers() {}

    /** Makes a wrapper known. */
    public static <T> T wrapped(T wrapper, T inner) {
        WRAPPED.put(wrapper, inner);
        return wrapper;
    }

    /** What the wrapper wraps, null if it is none of this class. */
    public static <T> T unwrap(Class<? extends T> type, T wrapper) {
        return type.cast(WRAPPED.get(wrapper));
    }
}
