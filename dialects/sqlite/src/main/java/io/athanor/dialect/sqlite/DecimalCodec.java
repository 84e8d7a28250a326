package io.athanor.dialect.sqlite;

import io.athanor.sql.type.Codec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers for a database that has none: what is stored as a floating point number comes back with the digits
 * that the type says.
 *
 * <p>A number of up to fifteen digits is bound as a number, which loses nothing: bound as text it would be greater than
 * any number that it is compared with. A longer one is bound as text, so that all digits reach the database, whose
 * affinity decides what it keeps. A whole number that the database would round is refused.
 *
 * @param scale the digits behind the point, below zero if there is no such rule
 */
record DecimalCodec(int scale) implements Codec<BigDecimal> {

    /** The digits that a floating point number keeps. */
    private static final int EXACT = 15;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
            return;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (scale == 0 && shortest.precision() > EXACT && isBeyondWholeNumbers(value)) {
            throw new IllegalArgumentException("the database keeps whole numbers of up to 64 bits exactly, and would"
                    + " round " + value.toPlainString() + ": keep it as text, by Sqlite.exactDecimal(0)");
        }
        if (shortest.precision() > EXACT) {
            statement.setString(index, value.toPlainString());
        } else if (shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= EXACT) {
            statement.setLong(index, shortest.longValueExact());
        } else {
            statement.setDouble(index, shortest.doubleValue());
        }
    }

    private static boolean isBeyondWholeNumbers(BigDecimal value) {
        return value.compareTo(LARGEST) > 0 || value.compareTo(LEAST) < 0;
    }

    @Override
    public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
        String stored = row.getString(index);
        if (stored == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(stored);
        return scale < 0 ? value : value.setScale(scale, RoundingMode.HALF_EVEN);
    }
}
