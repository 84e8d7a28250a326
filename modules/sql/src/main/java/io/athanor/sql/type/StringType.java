package io.athanor.sql.type;

/**
 * A character string.
 *
 * @param kind fixed, varying or unbounded
 * @param length the greatest length in characters, or -1 for none
 */
public record StringType(Kind kind, int length) implements SqlType<String> {

    /** How a string's length is bounded. */
    public enum Kind {
        /** Padded to its length. */
        CHAR,
        /** At most its length. */
        VARCHAR,
        /** Of any length. */
        TEXT
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public int jdbcType() {
        return kind == Kind.CHAR ? java.sql.Types.CHAR : java.sql.Types.VARCHAR;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitString(this);
    }
}
