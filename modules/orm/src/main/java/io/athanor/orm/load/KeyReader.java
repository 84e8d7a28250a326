package io.athanor.orm.load;

import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.sql.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the primary key of one object from the rows of one result. */
final class KeyReader {

    private final PrimaryKey key;
    private final int[] positions;
    private final Codec<?>[] codecs;
    private final ResultSet row;

    KeyReader(EntityPlan plan, ResultSet row) {
        this.key = plan.mapper().primaryKey();
        this.positions = plan.keyPositions();
        this.codecs = new Codec<?>[positions.length];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = plan.codecs()[key.column(i).attribute()];
        }
        this.row = row;
    }

    /** The attribute that is the whole key, or a negative number if several are. */
    int onlyAttribute() {
        return positions.length == 1 ? key.column(0).attribute() : -1;
    }

    /** The key of the current row, or null if the row has no object. */
    @Nullable Object read() throws SQLException {
        if (positions.length == 1) {
            return codecs[0].read(row, positions[0]);
        }
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs[i].read(row, positions[i]);
        }
        return key.of(values);
    }
}
