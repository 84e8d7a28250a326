package io.athanor.sql.type;

import java.math.BigDecimal;

/**
 * An exact decimal number.
 *
 * @param precision the number of digits, or -1 for the database's own
 * @param scale the number of digits after the point, or -1 for the database's own
 */
public record NumericType(int precision, int scale) implements SqlType<BigDecimal> {

    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.NUMERIC;
    }

    /** With a scale of the type's own, zeros at the end make no difference. */
    @Override
    public boolean same(BigDecimal left, BigDecimal right) {
        return scale < 0 ? left.equals(right) : left.compareTo(right) == 0;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitNumeric(this);
    }
}
