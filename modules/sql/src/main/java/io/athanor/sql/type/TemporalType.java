package io.athanor.sql.type;

import java.time.OffsetDateTime;

/**
 * A date, a time, a timestamp or a length of time, as a class of {@code java.time}.
 *
 * @param javaType the class of the values
 * @param kind which of them
 * @param precision the number of digits of a second's fraction, or -1 for the database's own
 * @param dayPrecision of a length of time, the number of digits of the days, or -1 for the database's own
 * @param <T> the class of {@code java.time}
 */
public record TemporalType<T>(Class<T> javaType, Kind kind, int precision, int dayPrecision) implements SqlType<T> {

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

    /** A type; digits are from 0 to 9. */
    public TemporalType {
        if (precision < -1 || precision > 9 || dayPrecision < -1 || dayPrecision > 9) {
            throw new IllegalArgumentException("the digits of a fraction or of days are from 0 to 9, not "
                    + (precision < -1 || precision > 9 ? precision : dayPrecision));
        }
    }

    /** A type of the database's own precision. */
    public TemporalType(Class<T> javaType, Kind kind) {
        this(javaType, kind, -1, -1);
    }

    @Override
    public int jdbcType() {
        return kind.jdbcType;
    }

    /** Two times with offsets are alike if they are the same instant, since no offset is stored. */
    @Override
    public boolean same(T left, T right) {
        return left instanceof OffsetDateTime time && right instanceof OffsetDateTime other
                ? time.isEqual(other)
                : left.equals(right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitTemporal(this);
    }
}
