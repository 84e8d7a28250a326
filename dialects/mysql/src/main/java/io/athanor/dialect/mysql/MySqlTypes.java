package io.athanor.dialect.mysql;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.StreamType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;

/** MySQL's types. */
class MySqlTypes extends StandardTypeSystem {

    private final Dialect dialect;

    MySqlTypes(Dialect dialect) {
        super(dialect.name());
        this.dialect = dialect;
    }

    @Override
    protected RuntimeException unsupported(String type, String reason) {
        return new CompileException(type, dialect, reason);
    }

    final Dialect dialect() {
        return dialect;
    }

    @Override
    public String visitString(StringType type) {
        if (type.kind() == StringType.Kind.VARCHAR && type.length() < 0) {
            throw new CompileException(
                    "VARCHAR without a length",
                    dialect,
                    "the database requires one; use Types.string(length), or Types.TEXT for any");
        }
        return super.visitString(type);
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return "BOOL";
    }

    @Override
    public String visitBinary(BinaryType type) {
        return withLength("BLOB", type.length());
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        if (!type.isNative()) {
            return super.visitEnum(type);
        }
        List<String> labels = type.labels().stream().map(this::stringLiteral).toList();
        return "ENUM(" + String.join(",", labels) + ")";
    }

    @Override
    public String visitTemporal(TemporalType<?> type) {
        return switch (type.kind()) {
            case DATE -> "DATE";
            case TIME -> withLength("TIME", type.precision());
            case DATE_TIME, OFFSET_DATE_TIME, INSTANT, INTERVAL -> withLength("DATETIME", digits(type));
        };
    }

    /** The digits of a second's fraction that a column has, or -1 for none. */
    static int digits(TemporalType<?> type) {
        // Without digits the server would round points on the time line to whole seconds.
        return type.kind() == TemporalType.Kind.INSTANT && type.precision() < 0 ? 6 : type.precision();
    }

    @Override
    public String visitSqlNamed(SqlNamedType<?> type) {
        return switch (type.name()) {
            case NCHAR -> "NATIONAL CHAR" + type.argumentList();
            case NVARCHAR -> "NATIONAL VARCHAR" + type.argumentList();
            case BOOLEAN -> "BOOL";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP";
            case CLOB, UUID -> throw unknownName(type);
            default -> super.visitSqlNamed(type);
        };
    }

    @Override
    public String visitStream(StreamType<?> type) {
        return type.isText() ? "LONGTEXT" : "LONGBLOB";
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
                ? StandardCodecs.checked(StandardCodecs.DOUBLE, MySqlTypes::requireFinite)
                : StandardCodecs.checked(StandardCodecs.FLOAT, MySqlTypes::requireFinite);
    }

    private static void requireFinite(Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("the database stores neither infinite numbers nor NaN: " + value);
        }
    }

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        return switch (type.kind()) {
            case DATE, TIME -> TemporalText.codec(type);
            case DATE_TIME, OFFSET_DATE_TIME, INSTANT, INTERVAL -> dateTimeCodec(type);
        };
    }

    /**
     * Binds text, since a driver that takes the server for an old one drops the fraction of what it binds; reads by the
     * driver's class, since another one shifts the text of times that the clocks of the machine's zone skip.
     */
    private static <T> Codec<T> dateTimeCodec(TemporalType<T> type) {
        return StandardCodecs.codec(
                Types.TIMESTAMP,
                (statement, index, value) -> statement.setString(index, TemporalText.format(type, value)),
                (row, index) -> {
                    LocalDateTime stored = row.getObject(index, LocalDateTime.class);
                    return stored == null ? null : TemporalText.of(type, stored);
                },
                false);
    }

    @Override
    protected String stringLiteral(String value) {
        // A backslash escapes unless the SQL mode NO_BACKSLASH_ESCAPES is set.
        return super.stringLiteral(value.replace("\\", "\\\\"));
    }
}
