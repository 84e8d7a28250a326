package io.athanor.orm.bulk;

import io.athanor.engine.Row;
import java.util.List;

/**
 * What came of a statement that changes many rows.
 *
 * @param rowCount the number of rows that were changed or deleted, as the driver counts them
 * @param rows what the statement returned, empty where it was asked for nothing
 */
public record Changed(int rowCount, List<Row> rows) {

    /** Copies the rows. */
    public Changed {
        rows = List.copyOf(rows);
    }
}
