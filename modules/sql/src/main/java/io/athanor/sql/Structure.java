package io.athanor.sql;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an element is made of, told by the element itself in {@link Element#describe}: its parts and properties in
 * order, without the values that it binds.
 *
 * <p>It is written by one thread, and read when the element has told all. It is a class rather than an interface
 * because every execution of a statement comes this way: a call that the compiler can resolve costs a fraction.
 */
public final class Structure {

    private static final @Nullable Object[] NOTHING = {};

    private final @Nullable Consumer<Element> visitor;
    private final @Nullable Consumer<@Nullable Object> properties;
    private final @Nullable Object[] expected;
    private boolean asExpected;
    private @Nullable Object[] entries = NOTHING;
    private int entryCount;
    private BindParameter<?>[] binds = new BindParameter<?>[12];
    private int bindCount;
    private @Nullable Object[] identities = NOTHING;
    private int identityCount;
    private boolean cacheable = true;

    private Structure(
            @Nullable Consumer<Element> visitor,
            @Nullable Consumer<@Nullable Object> properties,
            @Nullable Object[] expected) {
        this.visitor = visitor;
        this.properties = properties;
        this.expected = expected;
        this.asExpected = expected.length > 0;
    }

    /** A structure with nothing in it yet, which keeps what it is told. */
    public Structure() {
        this(null, null, NOTHING);
    }

    /**
     * A structure that is expected to have the entries of another one, which are not changed: as long as it is told the
     * same it keeps nothing of its own.
     */
    public static Structure expecting(@Nullable Object[] entries) {
        return new Structure(null, null, entries);
    }

    /** A structure that keeps nothing and hands the parts that are there to a visitor, which may descend into them. */
    public static Structure visiting(Consumer<Element> visitor) {
        return new Structure(visitor, null, NOTHING);
    }

    /**
     * A structure that keeps nothing and hands parts to one visitor and all else that it is told to another, null for a
     * part that is missing.
     */
    public static Structure visiting(Consumer<Element> visitor, Consumer<@Nullable Object> properties) {
        return new Structure(visitor, properties, NOTHING);
    }

    /** Tells a part that is an element itself; null tells that an optional part is missing. */
    public void part(@Nullable Element part) {
        if (visitor != null) {
            if (part != null) {
                visitor.accept(part);
            } else {
                attribute(null);
            }
        } else if (part instanceof ColumnClause<?> column && column.isIndivisible()) {
            attribute(column);
        } else if (part instanceof BindParameter<?> parameter && parameter.isPlain()) {
            attribute(parameter.type());
            bind(parameter);
        } else if (part == null) {
            attribute(null);
        } else {
            attribute(part.getClass());
            part.describe(this);
        }
    }

    /** Tells parts in order. */
    public void parts(List<? extends Element> parts) {
        int size = parts.size();
        attribute(size);
        if (parts instanceof ElementList<?> elements) {
            elements.describe(this);
        } else {
            for (int i = 0; i < size; i++) {
                part(parts.get(i));
            }
        }
    }

    /** Tells a property which is not an element; it must have a value's {@code equals}. */
    public void attribute(@Nullable Object value) {
        if (asExpected) {
            if (entryCount < expected.length && isSame(expected[entryCount], value)) {
                entryCount++;
                return;
            }
            keepOwnEntries();
        }
        if (visitor == null) {
            if (entryCount == entries.length) {
                entries = Arrays.copyOf(entries, Math.max(64, entryCount * 2));
            }
            entries[entryCount++] = value;
        } else if (properties != null) {
            properties.accept(value);
        }
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other || one != null && one.equals(other);
    }

    private void keepOwnEntries() {
        asExpected = false;
        entries = Arrays.copyOf(expected, Math.max(64, expected.length));
    }

    /**
     * Tells an object that is told apart by identity within one statement, such as an unnamed alias; two statements are
     * alike if such objects occur in the same places.
     */
    public void identity(Object object) {
        int ordinal = 0;
        while (ordinal < identityCount && identities[ordinal] != object) {
            ordinal++;
        }
        if (ordinal == identityCount) {
            if (identityCount == identities.length) {
                identities = Arrays.copyOf(identities, identityCount * 2 + 4);
            }
            identities[identityCount++] = object;
        }
        attribute(ordinal);
    }

    /** How many bound values were told. */
    int bindCount() {
        return bindCount;
    }

    /**
     * Tells which of the values since one of them are the same parameter; for a part whose text depends on it, unlike
     * that of most.
     */
    void repeated(int from) {
        for (int i = from + 1; i < bindCount; i++) {
            int first = from;
            while (binds[first] != binds[i]) {
                first++;
            }
            if (first < i) {
                attribute(i - from);
                attribute(first - from);
            }
        }
    }

    /** Tells a bound value, which is left out of the structure. */
    public void bind(BindParameter<?> parameter) {
        if (bindCount == binds.length) {
            binds = Arrays.copyOf(binds, bindCount * 2);
        }
        binds[bindCount++] = parameter;
    }

    /**
     * Tells that no structure can tell this element apart from others, so that its statement is compiled every time.
     */
    public void uncacheable() {
        cacheable = false;
    }

    /** Whether the structure says all that tells the element apart from others. */
    public boolean isCacheable() {
        return cacheable;
    }

    /** Whether all entries that were expected were told, and nothing else. */
    public boolean isAsExpected() {
        return asExpected && entryCount == expected.length;
    }

    /** All that was told but the bound values, in order: a part by its class and then by what it tells itself. */
    public @Nullable Object[] entries() {
        return Arrays.copyOf(asExpected ? expected : entries, entryCount);
    }

    /** The parameters in the order in which they were told; one that occurs twice is told twice. */
    public List<BindParameter<?>> binds() {
        return List.of(Arrays.copyOf(binds, bindCount));
    }

    /** The values of the parameters, in the same order. */
    public @Nullable Object[] values() {
        @Nullable Object[] values = new Object[bindCount];
        for (int i = 0; i < bindCount; i++) {
            values[i] = binds[i].value();
        }
        return values;
    }
}
