package io.athanor.dialect.postgresql;

import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.UuidType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** PostgreSQL's types. */
final class PostgreSqlTypes extends StandardTypeSystem {

    /** Text whose type the server infers, for types that it does not convert strings to. */
    private static final Codec<String> UNTYPED_TEXT =
            StandardCodecs.codec(Types.OTHER, PostgreSqlTypes::bindUntyped, ResultSet::getString, false);

    private static final Converter<Duration, String> INTERVAL = new Converter<>() {
        @Override
        public String toStored(Duration value) {
            return value.toString();
        }

        @Override
        public Duration fromStored(String stored) {
            return IntervalText.parse(stored);
        }
    };

    private static void bindUntyped(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }

    /** The name of the type that the database keeps for an enumeration. */
    static String nameOf(EnumType<?> type) {
        return type.javaType().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitFloat(FloatType<?> type) {
        return type.isDouble() ? "DOUBLE PRECISION" : "FLOAT";
    }

    @Override
    public String visitTemporal(TemporalType<?> type) {
        return switch (type.kind()) {
            case DATE -> "DATE";
            case TIME -> "TIME WITHOUT TIME ZONE";
            case DATE_TIME -> "TIMESTAMP WITHOUT TIME ZONE";
            case OFFSET_DATE_TIME, INSTANT -> "TIMESTAMP WITH TIME ZONE";
            case INTERVAL -> "INTERVAL";
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
    public String visitUuid(UuidType type) {
        return "UUID";
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return PostgreSqlIdentifiers.RULES.quoteIfNeeded(nameOf(type));
    }

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        return type.kind() == TemporalType.Kind.INTERVAL
                ? StandardCodecs.converted(UNTYPED_TEXT, INTERVAL)
                : super.temporalCodec(type);
    }

    @Override
    protected Codec<UUID> uuidCodec() {
        return StandardCodecs.object(Types.OTHER, UUID.class);
    }

    @Override
    protected <E extends Enum<E>> Codec<E> enumCodec(EnumType<E> type) {
        return StandardCodecs.converted(UNTYPED_TEXT, new NameConverter<>(type.javaType()));
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
    protected String temporalLiteral(TemporalType<?> type, Object value) {
        return switch (type.kind()) {
            case OFFSET_DATE_TIME, INSTANT -> stringLiteral(TemporalText.format(type, value) + "+00");
            case INTERVAL -> "make_interval(secs=>" + TemporalText.seconds((Duration) value) + ")";
            default -> super.temporalLiteral(type, value);
        };
    }

    private record NameConverter<E extends Enum<E>>(Class<E> type) implements Converter<E, String> {

        @Override
        public String toStored(E value) {
            return value.name();
        }

        @Override
        public E fromStored(String stored) {
            return Enum.valueOf(type, stored);
        }
    }
}
