package io.athanor.sql.type;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that values of plain Java classes are bound by. */
final class InferredTypes {

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = Map.ofEntries(
            Map.entry(Short.class, Types.SMALL_INTEGER),
            Map.entry(Integer.class, Types.INTEGER),
            Map.entry(Long.class, Types.BIG_INTEGER),
            Map.entry(String.class, Types.STRING),
            Map.entry(java.math.BigDecimal.class, Types.NUMERIC),
            Map.entry(Float.class, Types.FLOAT),
            Map.entry(Double.class, Types.DOUBLE),
            Map.entry(Boolean.class, Types.BOOLEAN),
            Map.entry(java.time.LocalDate.class, Types.DATE),
            Map.entry(java.time.LocalTime.class, Types.TIME),
            Map.entry(java.time.LocalDateTime.class, Types.DATE_TIME),
            Map.entry(java.time.OffsetDateTime.class, Types.OFFSET_DATE_TIME),
            Map.entry(java.time.Instant.class, Types.INSTANT),
            Map.entry(java.time.Duration.class, Types.INTERVAL),
            Map.entry(byte[].class, Types.BINARY),
            Map.entry(java.io.InputStream.class, Types.BINARY_STREAM),
            Map.entry(java.io.Reader.class, Types.CHARACTER_STREAM),
            Map.entry(java.math.BigInteger.class, Types.HUGE_INTEGER),
            Map.entry(
                    Byte.class, new ConvertedType<>(Byte.class, Types.SMALL_INTEGER, NumberConverters.Bytes.CONVERTER)),
            Map.entry(
                    Character.class,
                    new ConvertedType<>(Character.class, Types.string(1), NumberConverters.Characters.CONVERTER)),
            Map.entry(java.util.UUID.class, Types.UUID));

    private InferredTypes() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static @Nullable SqlType<?> of(Class<?> javaType) {
        SqlType<?> known = BY_CLASS.get(javaType);
        if (known != null) {
            return known;
        }
        if (Json.class.isAssignableFrom(javaType)) {
            return Types.JSON;
        }
        if (java.io.InputStream.class.isAssignableFrom(javaType)) {
            return Types.BINARY_STREAM;
        }
        if (java.io.Reader.class.isAssignableFrom(javaType)) {
            return Types.CHARACTER_STREAM;
        }
        if (Enum.class.isAssignableFrom(javaType) && javaType != Enum.class) {
            Class<?> declaring = javaType.isEnum() ? javaType : javaType.getSuperclass();
            return new EnumType(declaring);
        }
        return null;
    }
}
