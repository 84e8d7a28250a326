package io.athanor.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Standard SQL's names of types and JDBC's ways of carrying values; a dialect extends it and overrides what it does
 * differently.
 *
 * <p>The {@code visit} methods name the type in DDL, the {@code ...Codec} methods say how its values travel. Immutable.
 */
public class StandardTypeSystem implements TypeSystem, TypeVisitor<String> {

    private final TypeVisitor<Codec<?>> codecs = new CodecVisitor();

    /** The standard type system. */
    public StandardTypeSystem() {}

    @Override
    public String ddl(SqlType<?> type) {
        return type.accept(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Codec<T> codec(SqlType<T> type) {
        return (Codec<T>) type.accept(codecs);
    }

    @Override
    public <T> String literal(SqlType<T> type, T value) {
        return type.accept(new Literals(this, value));
    }

    /** A string as a literal; it must double each quote. */
    protected String stringLiteral(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A byte string as a literal. */
    protected String binaryLiteral(byte[] value) {
        return "X'" + HexFormat.of().withUpperCase().formatHex(value) + "'";
    }

    /** A truth value as a literal. */
    protected String booleanLiteral(boolean value) {
        return value ? "true" : "false";
    }

    /** A UUID as a literal. */
    protected String uuidLiteral(UUID value) {
        return stringLiteral(value.toString().replace("-", ""));
    }

    /** A date, time, timestamp or interval as a literal. */
    protected String temporalLiteral(TemporalType<?> type, Object value) {
        return stringLiteral(TemporalText.literal(type, value));
    }

    @Override
    public String visitInteger(IntegerType<?> type) {
        return switch (type.bytes()) {
            case 2 -> "SMALLINT";
            case 4 -> "INTEGER";
            default -> "BIGINT";
        };
    }

    @Override
    public String visitString(StringType type) {
        return switch (type.kind()) {
            case CHAR -> withLength("CHAR", type.length());
            case VARCHAR -> withLength("VARCHAR", type.length());
            case TEXT -> "TEXT";
        };
    }

    @Override
    public String visitNumeric(NumericType type) {
        if (type.precision() < 0) {
            return "NUMERIC";
        }
        return type.scale() < 0
                ? "NUMERIC(" + type.precision() + ")"
                : "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String visitFloat(FloatType<?> type) {
        return type.isDouble() ? "DOUBLE" : "FLOAT";
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return "BOOLEAN";
    }

    @Override
    public String visitTemporal(TemporalType<?> type) {
        return switch (type.kind()) {
            case DATE -> "DATE";
            case TIME -> "TIME";
            case DATE_TIME, OFFSET_DATE_TIME, INSTANT -> "DATETIME";
            case INTERVAL -> "DATETIME";
        };
    }

    @Override
    public String visitBinary(BinaryType type) {
        return "BLOB";
    }

    @Override
    public String visitUuid(UuidType type) {
        return "CHAR(32)";
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return "VARCHAR(" + type.longestName() + ")";
    }

    @Override
    public String visitJson(JsonType type) {
        return "JSON";
    }

    @Override
    public String visitArray(ArrayType<?> type) {
        return ddl(type.element()) + " ARRAY";
    }

    @Override
    public String visitConverted(ConvertedType<?, ?> type) {
        return ddl(type.stored());
    }

    @Override
    public String visitUnknown(UnknownType type) {
        return "NULL";
    }

    @Override
    public String visitVendor(VendorType<?> type) {
        return type.ddl();
    }

    /** The codec of a date, time, timestamp or interval. */
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        return switch (type.kind()) {
            case DATE -> StandardCodecs.DATE;
            case TIME -> StandardCodecs.TIME;
            case DATE_TIME -> StandardCodecs.DATE_TIME;
            case OFFSET_DATE_TIME -> StandardCodecs.OFFSET_DATE_TIME;
            case INSTANT -> StandardCodecs.converted(StandardCodecs.OFFSET_DATE_TIME, InstantAsOffset.CONVERTER);
            case INTERVAL -> StandardCodecs.converted(StandardCodecs.LONG, DurationAsNanoseconds.CONVERTER);
        };
    }

    /** The codec of a truth value. */
    protected Codec<Boolean> booleanCodec() {
        return StandardCodecs.BOOLEAN;
    }

    /** The codec of an exact decimal. */
    protected Codec<java.math.BigDecimal> numericCodec(NumericType type) {
        return StandardCodecs.DECIMAL;
    }

    /** The codec of a byte string. */
    protected Codec<byte[]> binaryCodec(BinaryType type) {
        return StandardCodecs.BYTES;
    }

    /** The codec of a UUID. */
    protected Codec<UUID> uuidCodec() {
        return StandardCodecs.converted(StandardCodecs.STRING, UuidAsHex.CONVERTER);
    }

    /** The codec of a JSON document, which by default travels as its text. */
    protected Codec<Json> jsonCodec() {
        return StandardCodecs.converted(StandardCodecs.STRING, JsonAsText.CONVERTER);
    }

    /** The codec of an array, which by default travels as JDBC's own. */
    protected <E> Codec<List<E>> arrayCodec(ArrayType<E> type) {
        return new ArrayCodec<>(type.element().javaType(), ddl(type.element()));
    }

    /** The codec of an enumeration. */
    protected <E extends Enum<E>> Codec<E> enumCodec(EnumType<E> type) {
        return new EnumCodec<>(type.javaType());
    }

    /** Appends the length to a type name unless there is none. */
    protected static String withLength(String name, int length) {
        return length < 0 ? name : name + "(" + length + ")";
    }

    private final class CodecVisitor implements TypeVisitor<Codec<?>> {

        @Override
        public Codec<?> visitInteger(IntegerType<?> type) {
            return switch (type.bytes()) {
                case 2 -> StandardCodecs.SHORT;
                case 4 -> StandardCodecs.INTEGER;
                default -> StandardCodecs.LONG;
            };
        }

        @Override
        public Codec<?> visitString(StringType type) {
            return StandardCodecs.STRING;
        }

        @Override
        public Codec<?> visitNumeric(NumericType type) {
            return numericCodec(type);
        }

        @Override
        public Codec<?> visitFloat(FloatType<?> type) {
            return type.isDouble() ? StandardCodecs.DOUBLE : StandardCodecs.FLOAT;
        }

        @Override
        public Codec<?> visitBoolean(BooleanType type) {
            return booleanCodec();
        }

        @Override
        public Codec<?> visitTemporal(TemporalType<?> type) {
            return temporalCodec(type);
        }

        @Override
        public Codec<?> visitBinary(BinaryType type) {
            return binaryCodec(type);
        }

        @Override
        public Codec<?> visitUuid(UuidType type) {
            return uuidCodec();
        }

        @Override
        public Codec<?> visitEnum(EnumType<?> type) {
            return enumCodec(type);
        }

        @Override
        public Codec<?> visitJson(JsonType type) {
            return jsonCodec();
        }

        @Override
        public Codec<?> visitArray(ArrayType<?> type) {
            return arrayCodec(type);
        }

        @Override
        public Codec<?> visitConverted(ConvertedType<?, ?> type) {
            return convertedCodec(type);
        }

        private <T, S> Codec<?> convertedCodec(ConvertedType<T, S> type) {
            if (Sensitive.isMarked(type)) {
                return new Sensitive.SensitiveCodec<>(codec(type.stored()));
            }
            return StandardCodecs.converted(codec(type.stored()), type.converter());
        }

        @Override
        public Codec<?> visitUnknown(UnknownType type) {
            return StandardCodecs.OBJECT;
        }

        @Override
        public Codec<?> visitVendor(VendorType<?> type) {
            return type.codec();
        }
    }

    private enum InstantAsOffset implements Converter<Instant, OffsetDateTime> {
        CONVERTER;

        @Override
        public OffsetDateTime toStored(Instant value) {
            return value.atOffset(ZoneOffset.UTC);
        }

        @Override
        public Instant fromStored(OffsetDateTime stored) {
            return stored.toInstant();
        }
    }

    private enum DurationAsNanoseconds implements Converter<Duration, Long> {
        CONVERTER;

        @Override
        public Long toStored(Duration value) {
            return value.toNanos();
        }

        @Override
        public Duration fromStored(Long stored) {
            return Duration.ofNanos(stored);
        }
    }

    private enum JsonAsText implements Converter<Json, String> {
        CONVERTER;

        @Override
        public String toStored(Json value) {
            return value.toString();
        }

        @Override
        public Json fromStored(String stored) {
            return Json.parse(stored);
        }
    }

    private enum UuidAsHex implements Converter<UUID, String> {
        CONVERTER;

        @Override
        public String toStored(UUID value) {
            return value.toString().replace("-", "");
        }

        @Override
        public UUID fromStored(String stored) {
            String hex = stored.replace("-", "");
            return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        }
    }

    private record EnumCodec<E extends Enum<E>>(Class<E> type) implements Codec<E> {

        @Override
        public void bind(PreparedStatement statement, int index, @Nullable E value) throws SQLException {
            StandardCodecs.STRING.bind(statement, index, value == null ? null : value.name());
        }

        @Override
        public @Nullable E read(ResultSet row, int index) throws SQLException {
            String name = row.getString(index);
            return name == null ? null : Enum.valueOf(type, name);
        }
    }
}
