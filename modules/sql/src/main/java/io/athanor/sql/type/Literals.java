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
        return types.floatLiteral(type, value(Number.class));
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
        return switch (type.storage()) {
            case NATIVE -> types.uuidLiteral(value(UUID.class));
            case TEXT -> types.stringLiteral(UuidConverters.AsHex.CONVERTER.toStored(value(UUID.class)));
            case BINARY -> types.binaryLiteral(UuidConverters.AsBytes.CONVERTER.toStored(value(UUID.class)));
        };
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        return types.stringLiteral(type.label(value(Enum.class)));
    }

    @Override
    public String visitJson(JsonType<?> type) {
        return json(type);
    }

    private <T> String json(JsonType<T> type) {
        return types.jsonLiteral(type.text().toStored(type.javaType().cast(value)));
    }

    @Override
    public String visitArray(ArrayType<?> type) {
        return types.arrayLiteral(type, value(java.util.List.class));
    }

    @Override
    public String visitNamed(NamedType<?> type) {
        return type.type().accept(this);
    }

    @Override
    public String visitVariant(VariantType<?> type) {
        return type.on(types.dialect()).accept(this);
    }

    @Override
    public String visitWrapped(WrappedType<?> type) {
        return type.onBind().around(type.type().accept(this));
    }

    @Override
    public String visitStream(StreamType<?> type) {
        throw noLiteral("a stream");
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
        return vendor(type);
    }

    private <T> String vendor(VendorType<T> type) {
        return types.vendorLiteral(type, type.javaType().cast(value));
    }

    private <V> V value(Class<V> type) {
        return type.cast(value);
    }

    static IllegalArgumentException noLiteral(String type) {
        return new IllegalArgumentException(
                "there is no literal for a value of " + type + "; write it as text(\"...\")");
    }
}
