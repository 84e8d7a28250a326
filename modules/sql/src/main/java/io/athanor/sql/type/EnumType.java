package io.athanor.sql.type;

/**
 * An enumeration, stored by the names of its constants.
 *
 * @param <E> the enum
 * @param javaType the class of the values
 */
public record EnumType<E extends Enum<E>>(Class<E> javaType) implements SqlType<E> {

    /** The length of the longest name. */
    public int longestName() {
        int longest = 0;
        for (E constant : javaType.getEnumConstants()) {
            longest = Math.max(longest, constant.name().length());
        }
        return longest;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.VARCHAR;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitEnum(this);
    }
}
