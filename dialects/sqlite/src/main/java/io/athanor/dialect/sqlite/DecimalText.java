package io.athanor.dialect.sqlite;

import io.athanor.sql.type.Converter;
import java.math.BigDecimal;

/**
 * Exact decimals as text of one form for each number.
 *
 * @param scale the number of digits after the point
 */
record DecimalText(int scale) implements Converter<BigDecimal, String> {

    DecimalText {
        if (scale < 0) {
            throw new IllegalArgumentException("the digits after the point are 0 or more, not " + scale);
        }
    }

    @Override
    public String toStored(BigDecimal value) {
        try {
            return value.setScale(scale).toPlainString();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    value.toPlainString() + " has more than " + scale + " digits after the point", e);
        }
    }

    @Override
    public BigDecimal fromStored(String stored) {
        return new BigDecimal(stored);
    }

    @Override
    public boolean same(BigDecimal left, BigDecimal right) {
        return left.compareTo(right) == 0;
    }
}
