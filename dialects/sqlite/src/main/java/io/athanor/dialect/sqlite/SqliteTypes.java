package io.athanor.dialect.sqlite;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.StreamType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.UuidType;
import java.math.BigDecimal;
import java.util.List;

/** SQLite's types, which are affinities: what it has no storage class for is kept as text or as a number. */
final class SqliteTypes extends StandardTypeSystem {

    private static final Converter<Boolean, Integer> ZERO_OR_ONE = new Converter<>() {
        @Override
        public Integer toStored(Boolean value) {
            return value ? 1 : 0;
        }

        @Override
        public Boolean fromStored(Integer stored) {
            return stored != 0;
        }
    };

    private final Dialect dialect;

    SqliteTypes(Dialect dialect) {
        super(dialect.name());
        this.dialect = dialect;
    }

    @Override
    protected RuntimeException unsupported(String type, String reason) {
        return new CompileException(type, dialect, reason);
    }

    @Override
    public String visitUuid(UuidType type) {
        return type.storage() == UuidType.Storage.BINARY ? "BLOB" : super.visitUuid(type);
    }

    @Override
    public String visitSqlNamed(SqlNamedType<?> type) {
        return switch (type.name()) {
            // It keeps no precision and no offsets apart.
            case FLOAT -> "FLOAT";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP";
            // A column of this name takes values for numbers, and would keep 32 digits as a rounded one.
            case UUID -> throw unknownName(type);
            default -> super.visitSqlNamed(type);
        };
    }

    @Override
    public String visitArray(ArrayType<?> type) {
        throw noArrays();
    }

    @Override
    protected <E> Codec<List<E>> arrayCodec(ArrayType<E> type) {
        throw noArrays();
    }

    private RuntimeException noArrays() {
        return unsupported("an array", "the database has none; use Types.json(), or rows of a table of their own");
    }

    @Override
    protected Codec<?> floatCodec(FloatType<?> type) {
        return type.isDouble()
                ? StandardCodecs.checked(StandardCodecs.DOUBLE, SqliteTypes::requireNumber)
                : StandardCodecs.checked(StandardCodecs.FLOAT, SqliteTypes::requireNumber);
    }

    private static void requireNumber(Number value) {
        if (Double.isNaN(value.doubleValue())) {
            throw new IllegalArgumentException("the database would store NaN as NULL");
        }
    }

    @Override
    protected String floatLiteral(FloatType<?> type, Number value) {
        // A number too large for a double is infinite.
        return Double.isInfinite(value.doubleValue())
                ? value.doubleValue() > 0 ? "9e999" : "-9e999"
                : super.floatLiteral(type, value);
    }

    @Override
    protected Codec<?> streamCodec(StreamType<?> type) {
        return type.isText() ? SqliteStreams.CHARACTERS : SqliteStreams.BYTES;
    }

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        // The driver would store milliseconds since 1970, and misreads microseconds.
        return TemporalText.codec(type);
    }

    @Override
    protected Codec<Boolean> booleanCodec() {
        return StandardCodecs.converted(StandardCodecs.INTEGER, ZERO_OR_ONE);
    }

    @Override
    protected Codec<BigDecimal> numericCodec(NumericType type) {
        return new DecimalCodec(type.scale());
    }

    @Override
    protected String temporalLiteral(TemporalType<?> type, Object value) {
        // Compared as text, so a literal looks exactly as a bound value does.
        return stringLiteral(TemporalText.format(type, value));
    }

    @Override
    protected String booleanLiteral(boolean value) {
        return value ? "1" : "0";
    }
}
