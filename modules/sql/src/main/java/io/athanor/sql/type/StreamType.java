package io.athanor.sql.type;

/**
 * A large object as a stream, which drivers that can do not hold in memory.
 *
 * <p>A bound stream is read once, when the statement is executed, and not closed. A stream that was read from a row
 * lasts until the next row is asked for or the result is closed: iterate over the result, do not gather its rows.
 *
 * @param javaType {@link java.io.InputStream} or {@link java.io.Reader}
 * @param isText whether it is of characters rather than bytes
 * @param <T> the class of the stream
 */
public record StreamType<T>(Class<T> javaType, boolean isText) implements SqlType<T> {

    @Override
    public int jdbcType() {
        return isText ? java.sql.Types.LONGVARCHAR : java.sql.Types.LONGVARBINARY;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitStream(this);
    }
}
