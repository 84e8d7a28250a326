package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
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
    private final Mapper mapper;

    KeyReader(EntityPlan plan, ResultSet row) {
        this.key = plan.mapper().primaryKey();
        this.positions = plan.keyPositions();
        this.codecs = new Codec<?>[positions.length];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = plan.codecs()[key.column(i).attribute()];
        }
        this.row = row;
        this.mapper = plan.mapper();
    }

    /** The attribute that is the whole key, or a negative number if several are. */
    int onlyAttribute() {
        return positions.length == 1 ? key.column(0).attribute() : -1;
    }

    /** The key of the current row, or null if the row has no object. */
    @Nullable Object read() {
        if (positions.length == 1) {
            return read(0);
        }
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(i);
        }
        return key.of(values);
    }

    private @Nullable Object read(int part) {
        try {
            return codecs[part].read(row, positions[part]);
        } catch (SQLException | RuntimeException e) {
            throw new RowReadException(e, mapper, key.column(part).attribute(), codecs[part]);
        }
    }
}
