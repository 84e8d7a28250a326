package io.athanor.dialect.mysql;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import java.util.ArrayList;
import java.util.List;

/** MySQL's types. */
class MySqlTypes extends StandardTypeSystem {

    private final Dialect dialect;

    MySqlTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    final Dialect dialect() {
        return dialect;
    }

    @Override
    public String visitString(StringType type) {
        if (type.kind() == StringType.Kind.VARCHAR && type.length() < 0) {
            throw new CompileException(
                    "VARCHAR",
                    dialect,
                    "the database demands a length; use Types.string(length), or Types.TEXT for any length");
        }
        return super.visitString(type);
    }

    @Override
    public String visitBoolean(BooleanType type) {
        return "BOOL";
    }

    @Override
    public String visitBinary(BinaryType type) {
        return withLength("BLOB", type.length());
    }

    @Override
    public String visitEnum(EnumType<?> type) {
        List<String> labels = new ArrayList<>();
        for (Enum<?> constant : type.javaType().getEnumConstants()) {
            labels.add(stringLiteral(constant.name()));
        }
        return "ENUM(" + String.join(",", labels) + ")";
    }

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        // As text, since a driver that takes the server for an old one drops the fraction of what it binds, and shifts
        // by time zones.
        return TemporalText.codec(type);
    }

    @Override
    protected String stringLiteral(String value) {
        // A backslash escapes unless the SQL mode NO_BACKSLASH_ESCAPES is set.
        return super.stringLiteral(value.replace("\\", "\\\\"));
    }
}
