package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.VendorType;
import java.io.InputStream;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A large object beside the table, which is written and read piece by piece, within a transaction. */
enum LargeObjectType implements VendorType<InputStream> {
    INSTANCE;

    private static final Codec<InputStream> CODEC =
            StandardCodecs.codec(Types.BLOB, PreparedStatement::setBlob, LargeObjectType::read, false);

    private static @Nullable InputStream read(ResultSet row, int index) throws SQLException {
        Blob blob = row.getBlob(index);
        return blob == null ? null : blob.getBinaryStream();
    }

    @Override
    public String ddl() {
        return "OID";
    }

    @Override
    public Codec<InputStream> codec() {
        return CODEC;
    }

    @Override
    public List<String> dialects() {
        return PostgreSql.DIALECT;
    }

    @Override
    public Class<InputStream> javaType() {
        return InputStream.class;
    }

    @Override
    public int jdbcType() {
        return Types.BLOB;
    }
}
