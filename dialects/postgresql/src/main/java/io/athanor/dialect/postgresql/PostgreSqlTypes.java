package io.athanor.dialect.postgresql;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.EnumText;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.UuidType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** PostgreSQL's types. */
final class PostgreSqlTypes extends StandardTypeSystem {

    private final Dialect dialect;
    private final ElementTexts texts = new ElementTexts(this);

    PostgreSqlTypes(Dialect dialect) {
        super(dialect.name());
        this.dialect = dialect;
    }

    /** The name of the type that the database keeps for an enumeration. */
    static String nameOf(EnumType<?> type) {
        String given = type.name();
        return given == null ? type.javaType().getSimpleName().toLowerCase(Locale.ROOT) : given;
    }

    @Override
    protected RuntimeException unsupported(String type, String reason) {
        return new CompileException(type, dialect, reason);
    }

    @Override
    public String visitString(StringType type) {
        return type.kind() == StringType.Kind.TEXT ? "TEXT" : super.visitString(type);
    }

    @Override
    public String visitFloat(FloatType<?> type) {
        return type.isDouble() ? "DOUBLE PRECISION" : "FLOAT";
    }

    @Override
    public String visitTemporal(TemporalType<?> type) {
        String digits = type.precision() < 0 ? "" : "(" + type.precision() + ")";
        return switch (type.kind()) {
            case DATE -> "DATE";
            case TIME -> "TIME" + digits + " WITHOUT TIME ZONE";
            case DATE_TIME -> "TIMESTAMP" + digits + " WITHOUT TIME ZONE";
            case OFFSET_DATE_TIME, INSTANT -> "TIMESTAMP" + digits + " WITH TIME ZONE";
            case INTERVAL -> digits.isEmpty() ? "INTERVAL" : "INTERVAL " + digits;
        };
    }

    @Override
    public String visitBinary(BinaryType type) {
        return "BYTEA";
    }

    @Override
    public String visitArray(ArrayType<?> type) {
        return ddl(type.element()) + "[]";
    }

    @Override
    public String visitSqlNamed(SqlNamedType<?> type) {
        return switch (type.name()) {
            case TIMESTAMP -> "TIMESTAMP WITHOUT TIME ZONE";
            case NVARCHAR, CLOB, DATETIME, BINARY, VARBINARY, BLOB -> throw unknownName(type);
            default -> super.visitSqlNamed(type);
        };
    }

    @Override
    public String visitUuid(UuidType type) {
        return switch (type.storage()) {
            case NATIVE -> "UUID";
            case TEXT -> "CHAR(32)";
            case BINARY -> "BYTEA";
        };
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        if (!type.isNative()) {
            return super.visitEnum(type);
        }
        String name = PostgreSqlIdentifiers.RULES.quoteIfNeeded(nameOf(type));
        String schema = type.schema();
        return schema == null ? name : PostgreSqlIdentifiers.RULES.quoteIfNeeded(schema) + "." + name;
    }

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        return type.kind() == TemporalType.Kind.INTERVAL
                ? StandardCodecs.converted(UntypedText.CODEC, DurationText.CONVERTER)
                : super.temporalCodec(type);
    }

    @Override
    protected Codec<UUID> uuidCodec(UuidType type) {
        return type.storage() == UuidType.Storage.NATIVE
                ? StandardCodecs.object(Types.OTHER, UUID.class)
                : super.uuidCodec(type);
    }

    @Override
    protected <E extends Enum<E>> Codec<E> enumCodec(EnumType<E> type) {
        return type.isNative()
                ? StandardCodecs.converted(UntypedText.CODEC, new EnumText<>(type))
                : super.enumCodec(type);
    }

    @Override
    protected <E> Codec<List<E>> arrayCodec(ArrayType<E> type) {
        return new PostgreSqlArrayCodec<>(ArrayNames.of(type, this), texts.array(type));
    }

    @Override
    protected Object readTimestamp(ResultSet row, int index) throws SQLException {
        boolean zoned = row.getMetaData().getColumnTypeName(index).equals("timestamptz");
        SqlType<?> type = zoned ? io.athanor.sql.type.Types.OFFSET_DATE_TIME : io.athanor.sql.type.Types.DATE_TIME;
        return Objects.requireNonNull(codec(type).read(row, index));
    }

    @Override
    protected String uuidLiteral(UUID value) {
        return stringLiteral(value.toString());
    }

    @Override
    protected String binaryLiteral(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }

    @Override
    protected String floatLiteral(FloatType<?> type, Number value) {
        double number = value.doubleValue();
        boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
        return finite ? super.floatLiteral(type, value) : "'" + number + "'::" + ddl(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected String arrayLiteral(ArrayType<?> type, List<?> value) {
        Converter<Object, String> text = (Converter<Object, String>) (Converter<?, ?>) texts.array(type);
        return stringLiteral(text.toStored(value)) + "::" + ddl(type);
    }

    @Override
    protected String temporalLiteral(TemporalType<?> type, Object value) {
        return switch (type.kind()) {
            case OFFSET_DATE_TIME, INSTANT -> stringLiteral(TemporalText.format(type, value) + "+00");
            case INTERVAL -> "make_interval(secs=>" + TemporalText.seconds((Duration) value) + ")";
            default -> super.temporalLiteral(type, value);
        };
    }
}
