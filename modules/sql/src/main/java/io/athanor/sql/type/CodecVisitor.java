package io.athanor.sql.type;

/** Finds the codec of each kind of type. */
final class CodecVisitor implements TypeVisitor<Codec<?>> {

    private final StandardTypeSystem types;

    CodecVisitor(StandardTypeSystem types) {
        this.types = types;
    }

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
        return type.kind() == StringType.Kind.CHAR ? StandardCodecs.CHARACTERS : StandardCodecs.STRING;
    }

    @Override
    public Codec<?> visitNumeric(NumericType type) {
        return types.numericCodec(type);
    }

    @Override
    public Codec<?> visitFloat(FloatType<?> type) {
        return types.floatCodec(type);
    }

    @Override
    public Codec<?> visitBoolean(BooleanType type) {
        return types.booleanCodec();
    }

    @Override
    public Codec<?> visitTemporal(TemporalType<?> type) {
        return types.temporalCodec(type);
    }

    @Override
    public Codec<?> visitBinary(BinaryType type) {
        return types.binaryCodec(type);
    }

    @Override
    public Codec<?> visitUuid(UuidType type) {
        return types.uuidCodec(type);
    }

    @Override
    public Codec<?> visitEnum(EnumType<?> type) {
        return types.enumCodec(type);
    }

    @Override
    public Codec<?> visitJson(JsonType<?> type) {
        return types.jsonCodec(type);
    }

    @Override
    public Codec<?> visitArray(ArrayType<?> type) {
        return types.arrayCodec(type);
    }

    @Override
    public Codec<?> visitConverted(ConvertedType<?, ?> type) {
        return converted(type);
    }

    private <T, S> Codec<?> converted(ConvertedType<T, S> type) {
        if (Sensitive.isMarked(type)) {
            return new Sensitive.SensitiveCodec<>(types.codec(type.stored()));
        }
        return StandardCodecs.converted(types.codec(type.stored()), type.converter());
    }

    @Override
    public Codec<?> visitNamed(NamedType<?> type) {
        return types.namedCodec(type);
    }

    @Override
    public Codec<?> visitVariant(VariantType<?> type) {
        return types.codec(type.on(types.dialect()));
    }

    @Override
    public Codec<?> visitWrapped(WrappedType<?> type) {
        return types.codec(type.type());
    }

    @Override
    public Codec<?> visitStream(StreamType<?> type) {
        return types.streamCodec(type);
    }

    @Override
    public Codec<?> visitUnknown(UnknownType type) {
        return types.unknownCodec();
    }

    @Override
    public Codec<?> visitVendor(VendorType<?> type) {
        return types.vendorCodec(type);
    }
}
