package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.VendorType;
import java.sql.Types;
import java.util.List;

/**
 * A type of the database whose values travel as text, the type of which the server infers.
 *
 * @param ddl the name of the type
 * @param javaType the class of the values
 * @param converter the text of values
 */
record TextualType<T>(String ddl, Class<T> javaType, Converter<T, String> converter) implements VendorType<T> {

    @Override
    public Codec<T> codec() {
        return StandardCodecs.converted(UntypedText.CODEC, converter);
    }

    @Override
    public List<String> dialects() {
        return PostgreSql.DIALECT;
    }

    @Override
    public String text(T value) {
        return converter.toStored(value);
    }

    @Override
    public int jdbcType() {
        return Types.OTHER;
    }

    @Override
    public boolean same(T left, T right) {
        return converter.same(left, right);
    }
}
