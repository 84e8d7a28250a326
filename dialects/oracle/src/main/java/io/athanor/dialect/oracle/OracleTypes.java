package io.athanor.dialect.oracle;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Oracle's types. */
final class OracleTypes extends StandardTypeSystem {

    /** The driver's code for INTERVAL DAY TO SECOND. */
    private static final int INTERVAL_DAY_TO_SECOND = -104;

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

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
        this.dialect = dialect;
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
                            "VARCHAR2",
                            dialect,
                            "the database demands a length; use Types.string(length), or Types.TEXT for any length");
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
            case DATE, DATE_TIME, OFFSET_DATE_TIME, INSTANT -> "DATE";
            case INTERVAL -> "INTERVAL DAY TO SECOND";
            case TIME ->
                throw new CompileException(
                        "TIME",
                        dialect,
                        "the database has no type for a time of day; use Types.DATE_TIME, or convert it to a string");
        };
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return "VARCHAR(" + type.longestName() + " CHAR)";
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
            case DATE_TIME -> toDate((LocalDateTime) value);
            case OFFSET_DATE_TIME -> toDate(OFFSET_IN_UTC.toStored((OffsetDateTime) value));
            case INSTANT -> toDate(INSTANT_IN_UTC.toStored((Instant) value));
            case INTERVAL -> "NUMTODSINTERVAL(" + TemporalText.seconds((Duration) value) + ", 'SECOND')";
            case TIME -> throw new IllegalArgumentException("there is no literal for a time of day");
        };
    }

    private static String toDate(LocalDateTime value) {
        return "TO_DATE('" + TO_THE_SECOND.format(value) + "', 'YYYY-MM-DD HH24:MI:SS')";
    }
}
