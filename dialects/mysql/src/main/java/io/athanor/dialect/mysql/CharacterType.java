package io.athanor.dialect.mysql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TypeVisitor;

/**
 * A string of a fixed length in a character set; for other databases, a plain one.
 *
 * @param length the length in characters
 * @param characterSet the character set
 */
record CharacterType(int length, String characterSet) implements SqlType<String> {

    CharacterType {
        if (length <= 0 || !characterSet.matches("\\w+")) {
            throw new IllegalArgumentException(
                    "not a length above zero and the name of a character set: " + length + ", " + characterSet);
        }
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.CHAR;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitString(new StringType(StringType.Kind.CHAR, length));
    }
}
