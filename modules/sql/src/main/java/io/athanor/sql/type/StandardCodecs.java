package io.athanor.sql.type;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The codecs that follow the JDBC specification; a dialect replaces those that its driver does differently. Those that
 * most columns have are classes of their own, which saves a call for each value.
 */
public final class StandardCodecs {

    /** Carries a {@link Short}. */
    public static final Codec<Short> SHORT =
            codec(java.sql.Types.SMALLINT, PreparedStatement::setShort, ResultSet::getShort, true);

    /** Carries an {@link Integer}. */
    public static final Codec<Integer> INTEGER = new Codec<>() {
        @Override
        public void bind(PreparedStatement statement, int index, @Nullable Integer value) throws SQLException {
            if (value == null) {
                statement.setNull(index, java.sql.Types.INTEGER);
            } else {
                statement.setInt(index, value);
            }
        }

        @Override
        public @Nullable Integer read(ResultSet row, int index) throws SQLException {
            int value = row.getInt(index);
            return value == 0 && row.wasNull() ? null : value;
        }
    };

    /** Carries a {@link Long}. */
    public static final Codec<Long> LONG = new Codec<>() {
        @Override
        public void bind(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
            if (value == null) {
                statement.setNull(index, java.sql.Types.BIGINT);
            } else {
                statement.setLong(index, value);
            }
        }

        @Override
        public @Nullable Long read(ResultSet row, int index) throws SQLException {
            long value = row.getLong(index);
            return value == 0 && row.wasNull() ? null : value;
        }
    };

    /** Carries a {@link Float}. */
    public static final Codec<Float> FLOAT =
            codec(java.sql.Types.REAL, PreparedStatement::setFloat, ResultSet::getFloat, true);

    /** Carries a {@link Double}. */
    public static final Codec<Double> DOUBLE =
            codec(java.sql.Types.DOUBLE, PreparedStatement::setDouble, ResultSet::getDouble, true);

    /** Carries a {@link Boolean}. */
    public static final Codec<Boolean> BOOLEAN =
            codec(java.sql.Types.BOOLEAN, PreparedStatement::setBoolean, ResultSet::getBoolean, true);

    /** Carries a {@link String}. */
    public static final Codec<String> STRING = new Codec<>() {
        @Override
        public void bind(PreparedStatement statement, int index, @Nullable String value) throws SQLException {
            if (value == null) {
                statement.setNull(index, java.sql.Types.VARCHAR);
            } else {
                statement.setString(index, value);
            }
        }

        @Override
        public @Nullable String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    };

    /** Carries a {@link String} of fixed length. */
    public static final Codec<String> CHARACTERS =
            codec(java.sql.Types.CHAR, PreparedStatement::setString, ResultSet::getString, false);

    /** Carries a {@link BigDecimal}. */
    public static final Codec<BigDecimal> DECIMAL =
            codec(java.sql.Types.NUMERIC, PreparedStatement::setBigDecimal, ResultSet::getBigDecimal, false);

    /** Carries a byte array. */
    public static final Codec<byte[]> BYTES =
            codec(java.sql.Types.VARBINARY, PreparedStatement::setBytes, ResultSet::getBytes, false);

    /** Carries a {@link LocalDate} as JDBC 4.2 says. */
    public static final Codec<LocalDate> DATE = object(java.sql.Types.DATE, LocalDate.class);

    /** Carries a {@link LocalTime} as JDBC 4.2 says. */
    public static final Codec<LocalTime> TIME = object(java.sql.Types.TIME, LocalTime.class);

    /** Carries a {@link LocalDateTime} as JDBC 4.2 says. */
    public static final Codec<LocalDateTime> DATE_TIME = object(java.sql.Types.TIMESTAMP, LocalDateTime.class);

    /** Carries an {@link OffsetDateTime} as JDBC 4.2 says. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME =
            object(java.sql.Types.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.class);

    /** Carries an {@link InputStream}. */
    public static final Codec<InputStream> BINARY_STREAM =
            codec(java.sql.Types.LONGVARBINARY, PreparedStatement::setBinaryStream, ResultSet::getBinaryStream, false);

    /** Carries a {@link Reader}. */
    public static final Codec<java.io.Reader> CHARACTER_STREAM = codec(
            java.sql.Types.LONGVARCHAR, PreparedStatement::setCharacterStream, ResultSet::getCharacterStream, false);

    private StandardCodecs() {}

    /** A typed setter of JDBC. */
    @FunctionalInterface
    public interface Binder<T> {
        /** Binds a value that is not null. */
        void bind(PreparedStatement statement, int index, T value) throws SQLException;
    }

    /** A typed getter of JDBC. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads a value. */
        @Nullable T read(ResultSet row, int index) throws SQLException;
    }

    /**
     * A codec of a setter and a getter.
     *
     * @param nullType the code in {@link java.sql.Types} by which NULL is bound
     * @param primitive whether the getter reads NULL as zero, so that {@code wasNull} has to be asked
     */
    public static <T> Codec<T> codec(int nullType, Binder<T> binder, Reader<T> reader, boolean primitive) {
        return new Codec<>() {
            @Override
            public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
                if (value == null) {
                    statement.setNull(index, nullType);
                } else {
                    binder.bind(statement, index, value);
                }
            }

            @Override
            public @Nullable T read(ResultSet row, int index) throws SQLException {
                T value = reader.read(row, index);
                // NULL reads as zero, so that all other values need not ask, which some drivers take long to answer.
                return primitive && isZero(value) && row.wasNull() ? null : value;
            }
        };
    }

    private static boolean isZero(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() == 0 : value == null || value.equals(false);
    }

    /** A codec that uses {@code setObject} and {@code getObject} with a class that the driver knows. */
    public static <T> Codec<T> object(int jdbcType, Class<T> type) {
        return codec(
                jdbcType,
                (statement, index, value) -> statement.setObject(index, value, jdbcType),
                (row, index) -> row.getObject(index, type),
                false);
    }

    /** A codec that checks values before it binds them. */
    public static <T> Codec<T> checked(Codec<T> codec, Consumer<T> check) {
        return new Codec<>() {
            @Override
            public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
                if (value != null) {
                    check.accept(value);
                }
                codec.bind(statement, index, value);
            }

            @Override
            public @Nullable T read(ResultSet row, int index) throws SQLException {
                return codec.read(row, index);
            }
        };
    }

    /** A codec that stores other values than the program's. */
    public static <T, S> Codec<T> converted(Codec<S> stored, Converter<T, S> converter) {
        return new Codec<>() {
            @Override
            public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
                stored.bind(statement, index, value == null ? null : Objects.requireNonNull(converter.toStored(value)));
            }

            @Override
            public @Nullable T read(ResultSet row, int index) throws SQLException {
                S value = stored.read(row, index);
                return value == null ? null : converter.fromStored(value);
            }

            @Override
            public boolean isSensitive() {
                return stored.isSensitive();
            }
        };
    }
}
