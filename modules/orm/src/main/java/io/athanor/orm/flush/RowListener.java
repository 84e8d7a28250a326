package io.athanor.orm.flush;

import io.athanor.orm.event.AttributeChange;
import io.athanor.orm.event.RowChange;
import java.util.List;

/** Whom a flush tells of the rows that it writes. */
public interface RowListener {

    /** A row is about to be written, when all that comes before it is; changes of the object's columns go along. */
    void before(Object entity, RowChange change);

    /** A row was written. */
    void after(Object entity, RowChange change);

    /** All rows are written; what was changed of one object. */
    void changed(Object entity, RowChange change, List<AttributeChange> changes);
}
