package io.athanor.dialect.oracle;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.JsonType;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.UuidType;
import io.athanor.sql.type.VendorType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Oracle's types. */
final class OracleTypes extends StandardTypeSystem {

    /** The driver's code for INTERVAL DAY TO SECOND. */
    private static final int INTERVAL_DAY_TO_SECOND = -104;

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

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

    private static final Converter<OffsetDateTime, LocalDateTime> OFFSET_IN_UTC = new Converter<>() {
        @Override
        public LocalDateTime toStored(OffsetDateTime value) {
            return LocalDateTime.ofInstant(value.toInstant(), ZoneOffset.UTC);
        }

        @Override
        public OffsetDateTime fromStored(LocalDateTime stored) {
            return stored.atOffset(ZoneOffset.UTC);
        }
    };

    private static final Converter<Instant, LocalDateTime> INSTANT_IN_UTC = new Converter<>() {
        @Override
        public LocalDateTime toStored(Instant value) {
            return LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        }

        @Override
        public Instant fromStored(LocalDateTime stored) {
            return stored.toInstant(ZoneOffset.UTC);
        }
    };

    private final Dialect dialect;

    OracleTypes(Dialect dialect) {
        super(dialect.name());
        this.dialect = dialect;
    }

    @Override
    protected RuntimeException unsupported(String type, String reason) {
        return new CompileException(type, dialect, reason);
    }

    @Override
    public String visitUuid(UuidType type) {
        return type.storage() == UuidType.Storage.BINARY ? "RAW(16)" : super.visitUuid(type);
    }

    @Override
    public String visitJson(JsonType<?> type) {
        return dialect.version().isAtLeast(21, 0) ? "JSON" : "CLOB";
    }

    @Override
    public String visitSqlNamed(SqlNamedType<?> type) {
        return switch (type.name()) {
            case VARCHAR -> "VARCHAR(" + type.arguments().get(0) + " CHAR)";
            case NVARCHAR -> "NVARCHAR2" + type.argumentList();
            case TEXT, BIGINT, DATETIME, BINARY, VARBINARY, UUID -> throw unknownName(type);
            case BOOLEAN -> {
                if (!dialect.version().isAtLeast(23, 0)) {
                    throw unknownName(type);
                }
                yield "BOOLEAN";
            }
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
        return unsupported(
                "an array", "the database has none without a type of its own; use Types.json(), or rows of a table");
    }

    @Override
    protected Codec<?> floatCodec(FloatType<?> type) {
        return type.isDouble()
                ? StandardCodecs.checked(StandardCodecs.DOUBLE, OracleTypes::requireFinite)
                : StandardCodecs.checked(StandardCodecs.FLOAT, OracleTypes::requireFinite);
    }

    private static void requireFinite(Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("the database's FLOAT and DOUBLE PRECISION hold neither infinite numbers"
                    + " nor NaN; use Oracle.BINARY_DOUBLE for " + value);
        }
    }

    @Override
    public String visitInteger(IntegerType<?> type) {
        return type.bytes() == 8 ? "NUMBER(19)" : super.visitInteger(type);
    }

    @Override
    public String visitString(StringType type) {
        return switch (type.kind()) {
            case TEXT -> "CLOB";
            case CHAR -> type.length() < 0 ? "CHAR" : "CHAR(" + type.length() + " CHAR)";
            case VARCHAR -> {
                if (type.length() < 0) {
                    throw new CompileException(
                            "VARCHAR2 without a length",
                            dialect,
                            "the database requires one; use Types.string(length), or Types.TEXT for any");
                }
                yield "VARCHAR2(" + type.length() + " CHAR)";
            }
        };
    }

    @Override
    public String visitFloat(FloatType<?> type) {
        return type.isDouble() ? "DOUBLE PRECISION" : "FLOAT";
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return hasBoolean() ? "BOOLEAN" : "SMALLINT";
    }

    private boolean hasBoolean() {
        return dialect.version().isAtLeast(23, 0);
    }

    @Override
    public String visitTemporal(TemporalType<?> type) {
        return switch (type.kind()) {
            case DATE -> "DATE";
            case DATE_TIME, OFFSET_DATE_TIME -> type.precision() < 0 ? "DATE" : "TIMESTAMP(" + type.precision() + ")";
            // DATE would cut off the fraction of the second.
            case INSTANT -> withLength("TIMESTAMP", type.precision());
            case INTERVAL ->
                withLength("INTERVAL DAY", type.dayPrecision()) + withLength(" TO SECOND", type.precision());
            case TIME ->
                throw new CompileException(
                        "TIME",
                        dialect,
                        "the database has no type for a time of day; use Types.DATE_TIME, or convert it to a string");
        };
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return "VARCHAR(" + type.storedLength() + " CHAR)";
    }

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        return switch (type.kind()) {
            case OFFSET_DATE_TIME -> StandardCodecs.converted(StandardCodecs.DATE_TIME, OFFSET_IN_UTC);
            case INSTANT -> StandardCodecs.converted(StandardCodecs.DATE_TIME, INSTANT_IN_UTC);
            case INTERVAL -> StandardCodecs.object(INTERVAL_DAY_TO_SECOND, Duration.class);
            default -> super.temporalCodec(type);
        };
    }

    @Override
    protected Codec<Boolean> booleanCodec() {
        return hasBoolean() ? super.booleanCodec() : StandardCodecs.converted(StandardCodecs.INTEGER, ZERO_OR_ONE);
    }

    @Override
    protected String booleanLiteral(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String binaryLiteral(byte[] value) {
        return "HEXTORAW('" + HexFormat.of().withUpperCase().formatHex(value) + "')";
    }

    @Override
    protected String temporalLiteral(TemporalType<?> type, Object value) {
        return switch (type.kind()) {
            case DATE -> "TO_DATE('" + value + "', 'YYYY-MM-DD')";
            case DATE_TIME -> dateTime(type, (LocalDateTime) value);
            case OFFSET_DATE_TIME -> dateTime(type, OFFSET_IN_UTC.toStored((OffsetDateTime) value));
            case INSTANT -> timestamp(INSTANT_IN_UTC.toStored((Instant) value));
            case INTERVAL -> "NUMTODSINTERVAL(" + TemporalText.seconds((Duration) value) + ", 'SECOND')";
            case TIME -> throw new IllegalArgumentException("there is no literal for a time of day");
        };
    }

    @Override
    protected <T> String vendorLiteral(VendorType<T> type, T value) {
        if (!(type instanceof DriverType<?>)) {
            return super.vendorLiteral(type, value);
        }
        if (value instanceof String text) {
            return "N" + stringLiteral(text);
        }
        if (value instanceof Double || value instanceof Float) {
            return binaryFloatLiteral(type.ddl(), ((Number) value).doubleValue(), value.toString());
        }
        if (value instanceof Period period) {
            return "NUMTOYMINTERVAL(" + period.toTotalMonths() + ", 'MONTH')";
        }
        if (value instanceof Duration duration) {
            return "NUMTODSINTERVAL(" + TemporalText.seconds(duration) + ", 'SECOND')";
        }
        if (value instanceof OffsetDateTime time) {
            String offset = time.getOffset().equals(ZoneOffset.UTC)
                    ? "+00:00"
                    : time.getOffset().getId();
            return "TIMESTAMP '" + LOCAL.format(time) + " " + offset + "'";
        }
        return super.vendorLiteral(type, value);
    }

    private static String binaryFloatLiteral(String type, double value, String text) {
        if (Double.isNaN(value)) {
            return type + "_NAN";
        }
        return Double.isInfinite(value) ? (value < 0 ? "-" : "") + type + "_INFINITY" : text;
    }

    private static String dateTime(TemporalType<?> type, LocalDateTime value) {
        // A DATE has whole seconds: what it is compared with may have more.
        return type.precision() < 0 && value.getNano() == 0 ? toDate(value) : timestamp(value);
    }

    private static String timestamp(LocalDateTime value) {
        return "TIMESTAMP '"
                + TemporalText.literal(new TemporalType<>(LocalDateTime.class, TemporalType.Kind.DATE_TIME), value)
                + "'";
    }

    private static String toDate(LocalDateTime value) {
        return "TO_DATE('" + TO_THE_SECOND.format(value) + "', 'YYYY-MM-DD HH24:MI:SS')";
    }
}
