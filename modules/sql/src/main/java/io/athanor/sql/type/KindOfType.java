package io.athanor.sql.type;

/** Tells which of the types that visitors know a type takes itself for, since one may speak for another. */
enum KindOfType implements TypeVisitor<SqlType<?>> {
    INSTANCE;

    @Override
    public SqlType<?> visitInteger(IntegerType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitString(StringType type) {
        return type;
    }

    @Override
    public SqlType<?> visitNumeric(NumericType type) {
        return type;
    }

    @Override
    public SqlType<?> visitFloat(FloatType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitBoolean(BooleanType type) {
        return type;
    }

    @Override
    public SqlType<?> visitTemporal(TemporalType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitBinary(BinaryType type) {
        return type;
    }

    @Override
    public SqlType<?> visitUuid(UuidType type) {
        return type;
    }

    @Override
    public SqlType<?> visitEnum(EnumType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitJson(JsonType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitArray(ArrayType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitConverted(ConvertedType<?, ?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitSqlNamed(SqlNamedType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitNamed(NamedType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitVariant(VariantType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitWrapped(WrappedType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitStream(StreamType<?> type) {
        return type;
    }

    @Override
    public SqlType<?> visitUnknown(UnknownType type) {
        return type;
    }

    @Override
    public SqlType<?> visitVendor(VendorType<?> type) {
        return type;
    }
}
