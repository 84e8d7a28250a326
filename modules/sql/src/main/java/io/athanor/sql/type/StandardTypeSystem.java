package io.athanor.sql.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Standard SQL's names of types and JDBC's ways of carrying values; a dialect extends it and overrides what it does
 * differently.
 *
 * <p>The {@code visit} methods name the type in DDL, the {@code ...Codec} methods say how its values travel. Immutable.
 */
public class StandardTypeSystem implements TypeSystem, TypeVisitor<String> {

    private final TypeVisitor<Codec<?>> codecs = new CodecVisitor(this);
    private final Codec<Object> unknown = new UnknownCodec(this);
    private final String dialect;

    /** The standard type system, for text in messages; it knows the types of all dialects. */
    public StandardTypeSystem() {
        this("");
    }

    /** A dialect's type system; the dialect's name tells which variants and vendor types are its own. */
    protected StandardTypeSystem(String dialect) {
        this.dialect = dialect;
    }

    /** The name of the dialect, empty for none. */
    final String dialect() {
        return dialect;
    }

    /**
     * The error for a type that the dialect does not have.
     *
     * @param type the name of the type
     * @param reason why, and what to do instead
     */
    protected RuntimeException unsupported(String type, String reason) {
        return new IllegalArgumentException("the type " + type + " does not exist: " + reason);
    }

    private void requireOwn(String type, List<String> dialects) {
        if (!dialects.isEmpty() && !dialect.isEmpty() && !dialects.contains(dialect)) {
            throw unsupported(
                    type,
                    "it is a type of " + String.join(" and ", dialects)
                            + "; use a generic type, or name one for this dialect by withVariant()");
        }
    }

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

    @Override
    public SqlType<?> stored(SqlType<?> type) {
        SqlType<?> inner = inner(type);
        return inner == null ? type.accept(KindOfType.INSTANCE) : stored(inner);
    }

    private @Nullable SqlType<?> inner(SqlType<?> decorated) {
        SqlType<?> type = decorated.accept(KindOfType.INSTANCE);
        if (type instanceof ConvertedType<?, ?> converted) {
            return converted.stored();
        }
        if (type instanceof NamedType<?> named) {
            return named.type();
        }
        if (type instanceof SqlNamedType<?> named) {
            return named.type();
        }
        if (type instanceof VariantType<?> variant) {
            return variant.on(dialect);
        }
        return type instanceof WrappedType<?> wrapped ? wrapped.type() : null;
    }

    @Override
    public SqlWrapping aroundValue(SqlType<?> type) {
        SqlType<?> inner = inner(type);
        if (inner == null) {
            return SqlWrapping.NONE;
        }
        SqlWrapping within = aroundValue(inner);
        return type.accept(KindOfType.INSTANCE) instanceof WrappedType<?> wrapped
                ? wrapped.onBind().around(within)
                : within;
    }

    @Override
    public SqlWrapping aroundColumn(SqlType<?> type) {
        SqlType<?> inner = inner(type);
        if (inner == null) {
            return SqlWrapping.NONE;
        }
        SqlWrapping within = aroundColumn(inner);
        return type.accept(KindOfType.INSTANCE) instanceof WrappedType<?> wrapped
                ? wrapped.onColumn().around(within)
                : within;
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

    /** The text of a JSON document as a literal. */
    protected String jsonLiteral(String text) {
        return stringLiteral(text);
    }

    /** A floating point number as a literal. */
    protected String floatLiteral(FloatType<?> type, Number value) {
        double number = value.doubleValue();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("there is no literal for the floating point value " + number);
        }
        return value.toString();
    }

    /** An array as a literal. */
    protected String arrayLiteral(ArrayType<?> type, List<?> value) {
        throw Literals.noLiteral("an array");
    }

    /** A value of a type that a dialect or a user has added as a literal: its text, between quotes. */
    protected <T> String vendorLiteral(VendorType<T> type, T value) {
        String text = type.text(value);
        if (text == null) {
            throw Literals.noLiteral(type.ddl());
        }
        return stringLiteral(text);
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
            case TEXT -> withLength("TEXT", type.length());
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
            case DATE_TIME, OFFSET_DATE_TIME, INSTANT, INTERVAL -> "DATETIME";
        };
    }

    @Override
    public String visitBinary(BinaryType type) {
        return "BLOB";
    }

    @Override
    public String visitUuid(UuidType type) {
        return type.storage() == UuidType.Storage.BINARY ? "BINARY(16)" : "CHAR(32)";
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return "VARCHAR(" + type.storedLength() + ")";
    }

    @Override
    public String visitJson(JsonType<?> type) {
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
    public String visitNamed(NamedType<?> type) {
        requireOwn(type.ddl(), type.dialects());
        return type.ddl();
    }

    @Override
    public String visitSqlNamed(SqlNamedType<?> type) {
        return type.ddl();
    }

    /** The error for a name of SQL's of which the database has no type. */
    protected final RuntimeException unknownName(SqlNamedType<?> type) {
        return unsupported(
                type.ddl(),
                "the database has no type of this name; use a type of Types, which has a name on each database, or name"
                        + " one for this dialect by withVariant()");
    }

    @Override
    public String visitVariant(VariantType<?> type) {
        return ddl(type.on(dialect));
    }

    @Override
    public String visitWrapped(WrappedType<?> type) {
        return ddl(type.type());
    }

    @Override
    public String visitStream(StreamType<?> type) {
        return ddl(type.isText() ? Types.TEXT : Types.BINARY);
    }

    @Override
    public String visitUnknown(UnknownType type) {
        return "NULL";
    }

    @Override
    public String visitVendor(VendorType<?> type) {
        requireOwn(type.ddl(), type.dialects());
        return type.ddl();
    }

    /** The codec of a type by a database's own name, which by default is that of the type that it resembles. */
    protected Codec<?> namedCodec(NamedType<?> type) {
        requireOwn(type.ddl(), type.dialects());
        return codec(type.type());
    }

    /** The codec of a type that a dialect or a user has added. */
    final Codec<?> vendorCodec(VendorType<?> type) {
        requireOwn(type.ddl(), type.dialects());
        return type.codec();
    }

    /** The codec of an expression of which nothing is known. */
    final Codec<Object> unknownCodec() {
        return unknown;
    }

    /** Reads a date and time of a column whose type nobody said. */
    protected Object readTimestamp(ResultSet row, int index) throws SQLException {
        return Objects.requireNonNull(codec(Types.DATE_TIME).read(row, index));
    }

    /** The codec of a floating point number. */
    protected Codec<?> floatCodec(FloatType<?> type) {
        return type.isDouble() ? StandardCodecs.DOUBLE : StandardCodecs.FLOAT;
    }

    /** The codec of a stream. */
    protected Codec<?> streamCodec(StreamType<?> type) {
        return type.isText() ? StandardCodecs.CHARACTER_STREAM : StandardCodecs.BINARY_STREAM;
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
    protected Codec<UUID> uuidCodec(UuidType type) {
        return type.storage() == UuidType.Storage.BINARY
                ? StandardCodecs.converted(StandardCodecs.BYTES, UuidConverters.AsBytes.CONVERTER)
                : StandardCodecs.converted(StandardCodecs.CHARACTERS, UuidConverters.AsHex.CONVERTER);
    }

    /** The codec of a JSON document, which by default travels as its text. */
    protected <T> Codec<T> jsonCodec(JsonType<T> type) {
        return StandardCodecs.converted(StandardCodecs.STRING, type.text());
    }

    /** The codec of an array, which by default travels as JDBC's own. */
    protected <E> Codec<List<E>> arrayCodec(ArrayType<E> type) {
        return new ArrayCodec<>(type.element().javaType(), ddl(type.element()));
    }

    /** The codec of an enumeration. */
    protected <E extends Enum<E>> Codec<E> enumCodec(EnumType<E> type) {
        return StandardCodecs.converted(StandardCodecs.STRING, new EnumText<>(type));
    }

    /** Appends the length to a type name unless there is none. */
    protected static String withLength(String name, int length) {
        return length < 0 ? name : name + "(" + length + ")";
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
}
