package io.athanor.orm.instrument;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The record that tracks one entity instance; instrumented field accesses ask it whether they are to be intercepted.
 *
 * <p>A set trap bit means that the access goes through {@link #onRead} or {@link #onWrite}. The first 64 attributes
 * have their bits in two {@code long} fields, further ones in arrays that exist only for such classes. Confined to the
 * thread of its session.
 */
public abstract class InstanceState extends WeakReference<Object> {

    private long readTraps;
    private long writeTraps;
    private final long[] moreReadTraps;
    private final long[] moreWriteTraps;

    private static final long[] NONE = {};

    /** A state of {@code instance}, a class of which has {@code attributeCount} attributes; no trap is set. */
    protected InstanceState(@Nullable Object instance, int attributeCount) {
        super(instance);
        int words = attributeCount <= 64 ? 0 : (attributeCount - 1) >>> 6;
        moreReadTraps = words == 0 ? NONE : new long[words];
        moreWriteTraps = words == 0 ? NONE : new long[words];
    }

    /** Whether reading the attribute's field is to go through {@link #onRead}. */
    public final boolean readTrapped(int attribute) {
        return attribute < 64
                ? (readTraps & 1L << attribute) != 0
                : (moreReadTraps[(attribute >>> 6) - 1] & 1L << attribute) != 0;
    }

    /** Whether writing the attribute's field is to go through {@link #onWrite}. */
    public final boolean writeTrapped(int attribute) {
        return attribute < 64
                ? (writeTraps & 1L << attribute) != 0
                : (moreWriteTraps[(attribute >>> 6) - 1] & 1L << attribute) != 0;
    }

    /** Sets or clears the attribute's read trap. */
    protected final void trapRead(int attribute, boolean trapped) {
        if (attribute < 64) {
            readTraps = trapped ? readTraps | 1L << attribute : readTraps & ~(1L << attribute);
        } else {
            int word = (attribute >>> 6) - 1;
            moreReadTraps[word] =
                    trapped ? moreReadTraps[word] | 1L << attribute : moreReadTraps[word] & ~(1L << attribute);
        }
    }

    /** Sets or clears the attribute's write trap. */
    protected final void trapWrite(int attribute, boolean trapped) {
        if (attribute < 64) {
            writeTraps = trapped ? writeTraps | 1L << attribute : writeTraps & ~(1L << attribute);
        } else {
            int word = (attribute >>> 6) - 1;
            moreWriteTraps[word] =
                    trapped ? moreWriteTraps[word] | 1L << attribute : moreWriteTraps[word] & ~(1L << attribute);
        }
    }

    /**
     * Sets the traps of the first 64 attributes at once, and all those beyond when the given mask is not zero, else
     * none of them.
     */
    protected final void traps(long read, long write) {
        readTraps = read;
        writeTraps = write;
        for (int i = 0; i < moreReadTraps.length; i++) {
            moreReadTraps[i] = read == 0 ? 0 : -1L;
            moreWriteTraps[i] = write == 0 ? 0 : -1L;
        }
    }

    /** Called before a trapped read; sets the field itself if a value must be loaded. */
    public abstract void onRead(Instrumented entity, int attribute);

    /**
     * Called before a trapped write; the returned value is what the field gets. The field still holds the old value.
     */
    public abstract @Nullable Object onWrite(Instrumented entity, int attribute, @Nullable Object value);
}
