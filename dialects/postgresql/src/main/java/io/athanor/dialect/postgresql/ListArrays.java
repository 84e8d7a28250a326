package io.athanor.dialect.postgresql;

import io.athanor.sql.compiler.ArrayQuery;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.UuidType;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends long lists as arrays, one for each column of a list of rows. */
final class ListArrays {

    private ListArrays() {}

    /** The query of the members of a list, or null if a type has no array here. */
    static @Nullable ArrayQuery query(List<SqlType<?>> types) {
        List<Codec<?>> codecs = new ArrayList<>();
        for (SqlType<?> type : types) {
            String name = elementName(type);
            if (name == null) {
                return null;
            }
            codecs.add(new ListCodec(name));
        }
        String text = types.size() == 1
                ? "SELECT unnest(?)"
                : "SELECT * FROM unnest(" + String.join(", ", Collections.nCopies(types.size(), "?")) + ")";
        return new ArrayQuery(text, codecs, columns -> columns);
    }

    /** The server's own name of the type without length or precision, which would cut values off. */
    private static @Nullable String elementName(SqlType<?> type) {
        if (type instanceof IntegerType<?> integer) {
            return "int" + integer.bytes();
        }
        if (type instanceof StringType string) {
            return string.kind() == StringType.Kind.CHAR ? "bpchar" : "text";
        }
        if (type instanceof FloatType<?> floating) {
            return floating.isDouble() ? "float8" : "float4";
        }
        if (type instanceof TemporalType<?> temporal) {
            return switch (temporal.kind()) {
                case DATE -> "date";
                case TIME -> "time";
                case DATE_TIME -> "timestamp";
                case OFFSET_DATE_TIME, INSTANT -> "timestamptz";
                case INTERVAL -> "interval";
            };
        }
        return type instanceof NumericType
                ? "numeric"
                : type instanceof BooleanType
                        ? "bool"
                        : type instanceof UuidType uuid && uuid.storage() == UuidType.Storage.NATIVE ? "uuid" : null;
    }

    /** Carries a list as an array whose elements have a type of the server. */
    private record ListCodec(String element) implements Codec<List<?>> {

        @Override
        public void bind(PreparedStatement statement, int index, @Nullable List<?> value) throws SQLException {
            if (value == null) {
                statement.setNull(index, java.sql.Types.ARRAY);
                return;
            }
            Array array = statement.getConnection().createArrayOf(element, value.toArray());
            try {
                statement.setArray(index, array);
            } finally {
                array.free();
            }
        }

        @Override
        public @Nullable List<?> read(ResultSet row, int index) {
            throw new UnsupportedOperationException("lists are sent only");
        }
    }
}
