package io.athanor.sql.type;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers of the classes for which JDBC has no calls. */
final class NumberConverters {

    private NumberConverters() {}

    /** A number without bounds as an exact decimal. */
    enum BigIntegers implements Converter<BigInteger, BigDecimal> {
        CONVERTER;

        @Override
        public BigDecimal toStored(BigInteger value) {
            return new BigDecimal(value);
        }

        @Override
        public BigInteger fromStored(BigDecimal stored) {
            return stored.toBigIntegerExact();
        }
    }

    /** A byte as a number of two bytes, since not every database has one of a single byte. */
    enum Bytes implements Converter<Byte, Short> {
        CONVERTER;

        @Override
        public Short toStored(Byte value) {
            return value.shortValue();
        }

        @Override
        public Byte fromStored(Short stored) {
            if (stored < Byte.MIN_VALUE || stored > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("the number " + stored + " of a row does not fit into a byte");
            }
            return stored.byteValue();
        }
    }

    /** A character as a string. */
    enum Characters implements Converter<Character, String> {
        CONVERTER;

        @Override
        public String toStored(Character value) {
            return value.toString();
        }

        @Override
        public Character fromStored(String stored) {
            if (stored.length() != 1) {
                throw new IllegalArgumentException("a row holds " + stored.length() + " characters in place of one");
            }
            return stored.charAt(0);
        }
    }
}
