package io.athanor.sql.type;

import java.util.List;

/**
 * One method per kind of {@link SqlType}.
 *
 * @param <R> what the visit results in
 */
public interface TypeVisitor<R> {

    /** Visits a whole number. */
    R visitInteger(IntegerType<?> type);

    /** Visits a character string. */
    R visitString(StringType type);

    /** Visits an exact decimal. */
    R visitNumeric(NumericType type);

    /** Visits a floating point number. */
    R visitFloat(FloatType<?> type);

    /** Visits a truth value. */
    R visitBoolean(BooleanType type);

    /** Visits a date, time or timestamp. */
    R visitTemporal(TemporalType<?> type);

    /** Visits a byte string. */
    R visitBinary(BinaryType type);

    /** Visits a UUID. */
    R visitUuid(UuidType type);

    /** Visits an enumeration. */
    R visitEnum(EnumType<?> type);

    /** Visits a JSON document. */
    R visitJson(JsonType<?> type);

    /** Visits an array. */
    R visitArray(ArrayType<?> type);

    /** Visits a type whose values another type stores. */
    R visitConverted(ConvertedType<?, ?> type);

    /** Visits a type by a database's own name. */
    R visitNamed(NamedType<?> type);

    /** Visits a type by a name of SQL's; by default as one by a database's own name. */
    default R visitSqlNamed(SqlNamedType<?> type) {
        return visitNamed(new NamedType<>(type.ddl(), type.type(), List.of()));
    }

    /** Visits a type that is another one on some dialects. */
    R visitVariant(VariantType<?> type);

    /** Visits a type with SQL around its values. */
    R visitWrapped(WrappedType<?> type);

    /** Visits a large object as a stream. */
    R visitStream(StreamType<?> type);

    /** Visits the type of an expression of which nothing is known. */
    R visitUnknown(UnknownType type);

    /** Visits a type that a dialect or a user has added. */
    R visitVendor(VendorType<?> type);
}
