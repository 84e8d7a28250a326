package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Element;
import io.athanor.sql.Structure;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a statement's structure and its values in one walk. Used by one thread, for one statement. */
final class KeyBuilder implements Structure {

    private @Nullable Object[] parts = new Object[96];
    private int partCount;
    private BindParameter<?>[] binds = new BindParameter<?>[16];
    private int bindCount;
    private Object[] identities = new Object[8];
    private int identityCount;
    private int hash = 1;
    private boolean cacheable = true;

    void add(Element element) {
        part(element);
    }

    @Override
    public void part(@Nullable Element part) {
        if (part == null) {
            attribute(null);
        } else {
            attribute(part.getClass());
            part.describe(this);
        }
    }

    @Override
    public void attribute(@Nullable Object value) {
        if (partCount == parts.length) {
            parts = Arrays.copyOf(parts, partCount * 2);
        }
        parts[partCount++] = value;
        hash = hash * 31 + (value == null ? 0 : value.hashCode());
    }

    @Override
    public void identity(Object object) {
        int ordinal = 0;
        while (ordinal < identityCount && identities[ordinal] != object) {
            ordinal++;
        }
        if (ordinal == identityCount) {
            if (identityCount == identities.length) {
                identities = Arrays.copyOf(identities, identityCount * 2);
            }
            identities[identityCount++] = object;
        }
        attribute(ordinal);
    }

    @Override
    public void uncacheable() {
        cacheable = false;
    }

    /** Whether the structure says all that tells the statement apart from others. */
    boolean isCacheable() {
        return cacheable;
    }

    @Override
    public void bind(BindParameter<?> parameter) {
        if (bindCount == binds.length) {
            binds = Arrays.copyOf(binds, bindCount * 2);
        }
        binds[bindCount++] = parameter;
    }

    int hash() {
        return hash;
    }

    boolean matches(StatementKey key) {
        return key.matches(parts, partCount, hash);
    }

    StatementKey key() {
        return new StatementKey(Arrays.copyOf(parts, partCount), hash);
    }

    /** The slot of each parameter; one that occurs twice has its first slot. */
    Map<BindParameter<?>, Integer> slots() {
        Map<BindParameter<?>, Integer> slots = new java.util.IdentityHashMap<>();
        for (int i = 0; i < bindCount; i++) {
            slots.putIfAbsent(binds[i], i);
        }
        return slots;
    }

    @Nullable Object[] values() {
        @Nullable Object[] values = new Object[bindCount];
        for (int i = 0; i < bindCount; i++) {
            values[i] = binds[i].value();
        }
        return values;
    }
}
