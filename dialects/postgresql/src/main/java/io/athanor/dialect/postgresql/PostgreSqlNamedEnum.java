package io.athanor.dialect.postgresql;

import io.athanor.schema.EnumeratedType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.VendorType;

/**
 * An enumerated type of the database whose values are strings, since the program has no enum of it.
 *
 * @param type the type with its labels
 */
record PostgreSqlNamedEnum(EnumeratedType type) implements VendorType<String> {

    @Override
    public String ddl() {
        String name = PostgreSqlIdentifiers.RULES.quoteIfNeeded(type.name());
        return type.schema() == null ? name : PostgreSqlIdentifiers.RULES.quoteIfNeeded(type.schema()) + "." + name;
    }

    @Override
    public Codec<String> codec() {
        return UntypedText.CODEC;
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.VARCHAR;
    }
}
