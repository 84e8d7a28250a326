package io.athanor.dialect.sqlite;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** SQLite's types, which are affinities: what it has no storage class for is kept as text or as a number. */
final class SqliteTypes extends StandardTypeSystem {

    private static final Converter<Boolean, Integer> ZERO_OR_ONE = new Converter<>() {
        @Override
        public Integer toStored(Boolean value) {
            return value ? 1 : 0;
        }

        @Override
        public Boolean fromStored(Integer stored) {
            return stored != 0;
        }
    };

    @Override
    protected Codec<?> temporalCodec(TemporalType<?> type) {
        // The driver would store milliseconds since 1970, and misreads microseconds.
        return TemporalText.codec(type);
    }

    @Override
    protected Codec<Boolean> booleanCodec() {
        return StandardCodecs.converted(StandardCodecs.INTEGER, ZERO_OR_ONE);
    }

    @Override
    protected Codec<BigDecimal> numericCodec(NumericType type) {
        // The driver would bind a double. As text all digits reach the database, whose affinity decides what it keeps.
        return StandardCodecs.converted(StandardCodecs.STRING, new DecimalAsText(type.scale()));
    }

    @Override
    protected String temporalLiteral(TemporalType<?> type, Object value) {
        // Compared as text, so a literal looks exactly as a bound value does.
        return stringLiteral(TemporalText.format(type, value));
    }

    @Override
    protected String booleanLiteral(boolean value) {
        return value ? "1" : "0";
    }

    /** What is stored as a floating point number comes back with the digits that the type says. */
    private record DecimalAsText(int scale) implements Converter<BigDecimal, String> {

        @Override
        public String toStored(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public BigDecimal fromStored(String stored) {
            BigDecimal value = new BigDecimal(stored);
            return scale < 0 ? value : value.setScale(scale, RoundingMode.HALF_EVEN);
        }
    }
}
