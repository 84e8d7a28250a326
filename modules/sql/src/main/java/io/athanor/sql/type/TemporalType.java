package io.athanor.sql.type;

/**
 * A date, a time, a timestamp or a length of time, as a class of {@code java.time}.
 *
 * @param <T> the class of {@code java.time}
 * @param javaType the class of the values
 * @param kind which of them
 */
public record TemporalType<T>(Class<T> javaType, Kind kind) implements SqlType<T> {

    /** The kinds of temporal values. */
    public enum Kind {
        /** A date. */
        DATE(java.sql.Types.DATE),
        /** A time of day without a zone. */
        TIME(java.sql.Types.TIME),
        /** A date and time without a zone. */
        DATE_TIME(java.sql.Types.TIMESTAMP),
        /** A date and time with an offset from UTC. */
        OFFSET_DATE_TIME(java.sql.Types.TIMESTAMP_WITH_TIMEZONE),
        /** A point on the time line. */
        INSTANT(java.sql.Types.TIMESTAMP_WITH_TIMEZONE),
        /** A length of time. */
        INTERVAL(java.sql.Types.OTHER);

        private final int jdbcType;

        Kind(int jdbcType) {
            this.jdbcType = jdbcType;
        }
    }

    @Override
    public int jdbcType() {
        return kind.jdbcType;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitTemporal(this);
    }
}
