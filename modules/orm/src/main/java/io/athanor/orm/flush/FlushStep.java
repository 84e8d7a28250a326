package io.athanor.orm.flush;

import io.athanor.orm.mapping.Mapper;
import java.util.List;

/** One step of a flush: rows of one table that are written together. */
sealed interface FlushStep {

    /** Inserts and updates of one table; the updates come first. */
    record Save(Mapper mapper, List<RowAction> actions) implements FlushStep {
        @Override
        public String toString() {
            return "save " + mapper.table().name() + " " + actions;
        }
    }

    /** Deletes of one table. */
    record Delete(Mapper mapper, List<RowAction> actions) implements FlushStep {
        @Override
        public String toString() {
            return "delete " + mapper.table().name() + " " + actions;
        }
    }

    /** Updates that set columns to NULL so that another row can take what they hold, or the row referred to can go. */
    record Release(Mapper mapper, List<ColumnsOfRow> rows) implements FlushStep {
        @Override
        public String toString() {
            return "release " + mapper.table().name() + " " + rows;
        }
    }

    /** Updates of columns that an earlier step had to leave NULL. */
    record Complete(Mapper mapper, List<ColumnsOfRow> rows) implements FlushStep {
        @Override
        public String toString() {
            return "complete " + mapper.table().name() + " " + rows;
        }
    }

    /** Deletes of association rows. */
    record Unlink(LinkChanges.OfTable links) implements FlushStep {
        @Override
        public String toString() {
            return "unlink " + links.table.name();
        }
    }

    /** Inserts of association rows. */
    record Link(LinkChanges.OfTable links) implements FlushStep {
        @Override
        public String toString() {
            return "link " + links.table.name();
        }
    }
}
