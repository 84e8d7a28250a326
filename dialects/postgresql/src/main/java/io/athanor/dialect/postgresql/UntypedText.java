package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.StandardCodecs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** Text whose type the server infers, for types that it does not convert strings to. */
final class UntypedText {

    static final Codec<String> CODEC =
            StandardCodecs.codec(Types.OTHER, UntypedText::bind, ResultSet::getString, false);

    private UntypedText() {}

    private static void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }
}
