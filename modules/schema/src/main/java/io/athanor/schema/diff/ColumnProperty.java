package io.athanor.schema.diff;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.SchemaException;
import java.util.List;

/** What of a column may differ. */
public enum ColumnProperty {
    /** The type. */
    TYPE("the type") {
        @Override
        List<DdlStatement> statements(Column<?> before, Column<?> after) {
            return List.of(new ColumnChange.AlterType(after));
        }
    },
    /** Whether it may be NULL. */
    NULLABILITY("the nullability") {
        @Override
        List<DdlStatement> statements(Column<?> before, Column<?> after) {
            return List.of(new ColumnChange.AlterNullability(after));
        }
    },
    /** The default of the database. */
    DEFAULT("the default") {
        @Override
        List<DdlStatement> statements(Column<?> before, Column<?> after) {
            return List.of(new ColumnChange.AlterDefault(after));
        }
    },
    /** The computation; the column is dropped and added, since its values are computed anew. */
    COMPUTATION("the computation") {
        @Override
        List<DdlStatement> statements(Column<?> before, Column<?> after) {
            return List.of(new ColumnChange.Drop(before), new ColumnChange.Add(after));
        }
    },
    /** Whether and how the database numbers the rows. */
    NUMBERING("the numbering") {
        @Override
        List<DdlStatement> statements(Column<?> before, Column<?> after) {
            throw new SchemaException("no statement changes how rows are numbered in column " + after
                    + " and keeps them; make a new column or table, copy the values, and drop the old one");
        }
    },
    /** The comment. */
    COMMENT("the comment") {
        @Override
        List<DdlStatement> statements(Column<?> before, Column<?> after) {
            return List.of(new DdlStatement.ColumnComment(after, after.comment()));
        }
    };

    private final String words;

    ColumnProperty(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract List<DdlStatement> statements(Column<?> before, Column<?> after);
}
