package io.athanor.orm.instrument;

import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by attribute number; the generated {@code $orm_load} pulls each field's value out
 * of it.
 *
 * <p>A SQL NULL reads as null by {@link #readObject} and as zero by the primitive methods. Failures of the driver
 * surface as the engine's exceptions.
 */
public interface RowReader {

    /**
     * Whether this row holds a value for the attribute; the field of an attribute which it does not hold is left as it
     * is.
     */
    boolean has(int attribute);

    /** The value of a field of a reference type. */
    @Nullable Object readObject(int attribute);

    /** The value of an {@code int} field. */
    int readInt(int attribute);

    /** The value of a {@code long} field. */
    long readLong(int attribute);

    /** The value of a {@code double} field. */
    double readDouble(int attribute);

    /** The value of a {@code boolean} field. */
    boolean readBoolean(int attribute);

    /** The value of a {@code float} field. */
    float readFloat(int attribute);

    /** The value of a {@code short} field. */
    short readShort(int attribute);

    /** The value of a {@code byte} field. */
    byte readByte(int attribute);

    /** The value of a {@code char} field. */
    char readChar(int attribute);
}
