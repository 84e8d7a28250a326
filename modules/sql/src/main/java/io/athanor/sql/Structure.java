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
    private @Nullable Object[] entries;
    private int entryCount;
    private BindParameter<?>[] binds = new BindParameter<?>[12];
    private int bindCount;
    private Object[] identities = NO_IDENTITIES;
    private int identityCount;
    private int hash = 1;
    private boolean cacheable = true;

    private static final Object[] NO_IDENTITIES = {};

    /** A structure with nothing in it yet, which keeps what it is told. */
    public Structure() {
        visitor = null;
        properties = null;
        entries = new Object[192];
    }

    private Structure(Consumer<Element> visitor, @Nullable Consumer<@Nullable Object> properties) {
        this.visitor = visitor;
        this.properties = properties;
        entries = NOTHING;
    }

    /** A structure that keeps nothing and hands the parts that are there to a visitor, which may descend into them. */
    public static Structure visiting(Consumer<Element> visitor) {
        return new Structure(visitor, null);
    }

    /**
     * A structure that keeps nothing and hands parts to one visitor and all else that it is told to another, null for a
     * part that is missing.
     */
    public static Structure visiting(Consumer<Element> visitor, Consumer<@Nullable Object> properties) {
        return new Structure(visitor, properties);
    }

    /** Tells a part that is an element itself; null tells that an optional part is missing. */
    public void part(@Nullable Element part) {
        if (visitor != null) {
            if (part != null) {
                visitor.accept(part);
            } else {
                add(null, 0);
            }
        } else if (part instanceof ColumnClause<?> column && column.isIndivisible()) {
            add(column, column.name().hashCode());
        } else if (part instanceof BindParameter<?> parameter && parameter.isPlain()) {
            add(parameter.type(), 0);
            bind(parameter);
        } else if (part == null) {
            add(null, 0);
        } else {
            Class<?> kind = part.getClass();
            add(kind, kind.hashCode());
            part.describe(this);
        }
    }

    /** Tells parts in order. */
    public void parts(List<? extends Element> parts) {
        int size = parts.size();
        count(size);
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
        add(value, value == null ? 0 : value.hashCode());
    }

    /** Tells a property that is a number, such as how many parts follow. */
    public void count(int number) {
        add(number, number);
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
        count(ordinal);
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

    private void add(@Nullable Object entry, int entryHash) {
        if (visitor != null) {
            if (properties != null) {
                properties.accept(entry);
            }
            return;
        }
        if (entryCount == entries.length) {
            entries = Arrays.copyOf(entries, entryCount * 2);
        }
        entries[entryCount++] = entry;
        hash = hash * 31 + entryHash;
    }

    /** Whether the structure says all that tells the element apart from others. */
    public boolean isCacheable() {
        return cacheable;
    }

    /** A hash of all that was told but the bound values. */
    public int hash() {
        return hash;
    }

    /** All that was told but the bound values, in order: a part by its class and then by what it tells itself. */
    public @Nullable Object[] entries() {
        return Arrays.copyOf(entries, entryCount);
    }

    /** Whether so much was told, and the same. */
    public boolean hasEntries(@Nullable Object[] others) {
        if (others.length != entryCount) {
            return false;
        }
        for (int i = 0; i < others.length; i++) {
            Object entry = entries[i];
            Object other = others[i];
            if (entry != other && (entry == null || !entry.equals(other))) {
                return false;
            }
        }
        return true;
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
