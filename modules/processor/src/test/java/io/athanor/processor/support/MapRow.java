package io.athanor.processor.support;

import io.athanor.orm.instrument.RowReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that has values for some attributes; primitive values are stored boxed, SQL NULL as null. */
public final class MapRow implements RowReader {

    private final Map<Integer, @Nullable Object> values = new HashMap<>();

    /** Adds a value. */
    public MapRow with(int attribute, @Nullable Object value) {
        values.put(attribute, value);
        return this;
    }

    @Override
    public boolean has(int attribute) {
        return values.containsKey(attribute);
    }

    @Override
    public @Nullable Object readObject(int attribute) {
        return values.get(attribute);
    }

    @Override
    public int readInt(int attribute) {
        return (Integer) value(attribute);
    }

    @Override
    public long readLong(int attribute) {
        return (Long) value(attribute);
    }

    @Override
    public double readDouble(int attribute) {
        return (Double) value(attribute);
    }

    @Override
    public boolean readBoolean(int attribute) {
        return (Boolean) value(attribute);
    }

    @Override
    public float readFloat(int attribute) {
        return (Float) value(attribute);
    }

    @Override
    public short readShort(int attribute) {
        return (Short) value(attribute);
    }

    @Override
    public byte readByte(int attribute) {
        return (Byte) value(attribute);
    }

    @Override
    public char readChar(int attribute) {
        return (Character) value(attribute);
    }

    private Object value(int attribute) {
        Object value = values.get(attribute);
        if (value == null) {
            throw new IllegalStateException("attribute " + attribute + " is primitive and its value null");
        }
        return value;
    }
}
