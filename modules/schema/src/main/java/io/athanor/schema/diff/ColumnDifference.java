package io.athanor.schema.diff;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.SchemaFacet;
import java.util.ArrayList;
import java.util.List;

/** A column that is there in one of two tables only, or that differs. */
public sealed interface ColumnDifference extends SchemaChange {

    /** The column: as it is to be, or as it was if it is dropped. */
    Column<?> column();

    @Override
    default String subject() {
        return "column " + column();
    }

    /** A column that is added; its constraints and indexes are changes of their own. */
    record Add(Column<?> column) implements ColumnDifference {

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Drop(column);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            List<DdlStatement> all = new ArrayList<>();
            all.add(new ColumnChange.Add(column));
            if (facet.commentsByStatement() && column.comment() != null) {
                all.add(new DdlStatement.ColumnComment(column, column.comment()));
            }
            return all;
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A column that is dropped. */
    record Drop(Column<?> column) implements ColumnDifference {

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Add(column);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new ColumnChange.Drop(column));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * A property that differs.
     *
     * @param before the column as it was
     * @param column the column as it is to be
     * @param property what differs
     */
    record Change(Column<?> before, Column<?> column, ColumnProperty property) implements ColumnDifference {

        @Override
        public String describe() {
            return "change " + property.words() + " of " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Change(column, before, property);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return property.statements(before, column);
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
