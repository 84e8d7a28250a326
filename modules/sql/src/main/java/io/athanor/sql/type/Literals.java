package io.athanor.sql.type;

import java.math.BigDecimal;
import java.util.UUID;

/** Writes one value as a literal of its type. */
final class Literals implements TypeVisitor<String> {

    private final StandardTypeSystem types;
    private final Object value;

    Literals(StandardTypeSystem types, Object value) {
        this.types = types;
        this.value = value;
    }

    @Override
    public String visitInteger(IntegerType<?> type) {
        return value(Number.class).toString();
    }

    @Override
    public String visitString(StringType type) {
        return types.stringLiteral(value(String.class));
    }

    @Override
    public String visitNumeric(NumericType type) {
        return value(BigDecimal.class).toPlainString();
    }

    @Override
    public String visitFloat(FloatType<?> type) {
        double number = value(Number.class).doubleValue();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("there is no literal for the floating point value " + number);
        }
        return value.toString();
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return types.booleanLiteral(value(Boolean.class));
    }

    @Override
    public String visitTemporal(TemporalType<?> type) {
        return types.temporalLiteral(type, type.javaType().cast(value));
    }

    @Override
    public String visitBinary(BinaryType type) {
        return types.binaryLiteral(value(byte[].class));
    }

    @Override
    public String visitUuid(UuidType type) {
        return types.uuidLiteral(value(UUID.class));
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return types.stringLiteral(value(Enum.class).name());
    }

    @Override
    public String visitJson(JsonType type) {
        return types.stringLiteral(value(Json.class).toString());
    }

    @Override
    public String visitArray(ArrayType<?> type) {
        throw noLiteral("an array");
    }

    @Override
    public String visitConverted(ConvertedType<?, ?> type) {
        return converted(type);
    }

    private <T, S> String converted(ConvertedType<T, S> type) {
        return types.literal(
                type.stored(), type.converter().toStored(type.javaType().cast(value)));
    }

    @Override
    public String visitUnknown(UnknownType type) {
        SqlType<?> inferred = InferredTypes.of(value.getClass());
        if (inferred == null) {
            throw noLiteral(value.getClass().getName());
        }
        return inferred.accept(this);
    }

    @Override
    public String visitVendor(VendorType<?> type) {
        throw noLiteral(type.ddl());
    }

    private <V> V value(Class<V> type) {
        return type.cast(value);
    }

    private static IllegalArgumentException noLiteral(String type) {
        return new IllegalArgumentException(
                "there is no literal for a value of " + type + "; write it as text(\"...\")");
    }
}
