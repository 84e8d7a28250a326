package io.athanor.dialect.postgresql;

import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.ConvertedType;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.EnumText;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.JsonType;
import io.athanor.sql.type.NamedType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StreamType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.TypeVisitor;
import io.athanor.sql.type.UnknownType;
import io.athanor.sql.type.UuidType;
import io.athanor.sql.type.VariantType;
import io.athanor.sql.type.VendorType;
import io.athanor.sql.type.WrappedType;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Finds the text of values as the server writes them inside arrays and ranges. */
final class ElementTexts implements TypeVisitor<Converter<?, String>> {

    private final PostgreSqlTypes types;

    ElementTexts(PostgreSqlTypes types) {
        this.types = types;
    }

    @SuppressWarnings("unchecked")
    <T> Converter<T, String> of(SqlType<T> type) {
        return (Converter<T, String>) type.accept(this);
    }

    <E> Converter<List<E>, String> array(ArrayType<E> type) {
        return new ArrayText<>(of(type.element()), types.stored(type.element()) instanceof ArrayType<?>);
    }

    @Override
    public Converter<?, String> visitInteger(IntegerType<?> type) {
        return switch (type.bytes()) {
            case 2 -> PlainText.of(Short::valueOf);
            case 4 -> PlainText.of(Integer::valueOf);
            default -> PlainText.of(Long::valueOf);
        };
    }

    @Override
    public Converter<?, String> visitString(StringType type) {
        return PlainText.of(String::valueOf);
    }

    @Override
    public Converter<?, String> visitNumeric(NumericType type) {
        return PlainText.of(BigDecimal::toPlainString, BigDecimal::new);
    }

    @Override
    public Converter<?, String> visitFloat(FloatType<?> type) {
        return type.isDouble() ? PlainText.of(Double::valueOf) : PlainText.of(Float::valueOf);
    }

    @Override
    public Converter<?, String> visitBoolean(BooleanType type) {
        return PlainText.of(value -> value ? "t" : "f", text -> text.startsWith("t"));
    }

    @Override
    public Converter<?, String> visitTemporal(TemporalType<?> type) {
        return type.kind() == TemporalType.Kind.INTERVAL ? DurationText.CONVERTER : new ZonedText<>(type);
    }

    @Override
    public Converter<?, String> visitBinary(BinaryType type) {
        return PlainText.of(
                (byte[] value) -> "\\x" + HexFormat.of().formatHex(value),
                text -> HexFormat.of().parseHex(text, 2, text.length()));
    }

    @Override
    public Converter<?, String> visitUuid(UuidType type) {
        return PlainText.of(UUID::toString, UUID::fromString);
    }

    @Override
    public Converter<?, String> visitEnum(EnumType<?> type) {
        return new EnumText<>(type);
    }

    @Override
    public Converter<?, String> visitJson(JsonType<?> type) {
        return type.text();
    }

    @Override
    public Converter<?, String> visitArray(ArrayType<?> type) {
        return array(type);
    }

    @Override
    public Converter<?, String> visitConverted(ConvertedType<?, ?> type) {
        return converted(type);
    }

    private <T, S> Converter<T, String> converted(ConvertedType<T, S> type) {
        Converter<S, String> stored = of(type.stored());
        Converter<T, S> converter = type.converter();
        return PlainText.of(
                value -> stored.toStored(converter.toStored(value)),
                text -> converter.fromStored(stored.fromStored(text)));
    }

    @Override
    public Converter<?, String> visitNamed(NamedType<?> type) {
        return of(type.type());
    }

    @Override
    public Converter<?, String> visitVariant(VariantType<?> type) {
        return of(type.on("postgresql"));
    }

    @Override
    public Converter<?, String> visitWrapped(WrappedType<?> type) {
        throw noElement("a type with SQL around its values");
    }

    @Override
    public Converter<?, String> visitStream(StreamType<?> type) {
        throw noElement("a stream");
    }

    @Override
    public Converter<?, String> visitUnknown(UnknownType type) {
        return PlainText.of(String::valueOf);
    }

    @Override
    public Converter<?, String> visitVendor(VendorType<?> type) {
        if (type instanceof TextualType<?> textual) {
            return textual.converter();
        }
        throw noElement(type.ddl());
    }

    private RuntimeException noElement(String what) {
        return types.unsupported("an array or range of " + what, "its values have no text of their own");
    }
}
