package io.athanor.dialect.sqlite;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.StandardCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Streams, which the driver cannot send without knowing their length: they are read into memory first. */
final class SqliteStreams {

    static final Codec<InputStream> BYTES =
            StandardCodecs.codec(Types.BLOB, SqliteStreams::bind, ResultSet::getBinaryStream, false);

    static final Codec<Reader> CHARACTERS =
            StandardCodecs.codec(Types.CLOB, SqliteStreams::bind, SqliteStreams::read, false);

    private SqliteStreams() {}

    private static void bind(PreparedStatement statement, int index, InputStream value) throws SQLException {
        try {
            statement.setBytes(index, value.readAllBytes());
        } catch (IOException e) {
            throw new SQLException("a bound stream could not be read", e);
        }
    }

    private static void bind(PreparedStatement statement, int index, Reader value) throws SQLException {
        StringWriter text = new StringWriter();
        try {
            value.transferTo(text);
        } catch (IOException e) {
            throw new SQLException("a bound stream could not be read", e);
        }
        statement.setString(index, text.toString());
    }

    private static @Nullable Reader read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : new StringReader(text);
    }
}
