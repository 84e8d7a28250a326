package io.athanor.schema.diff;

import io.athanor.schema.Column;
import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table that is there in one of two schemas only, or whose comment differs. */
public sealed interface TableChange extends SchemaChange {

    /** The table: as it is to be, or as it was if it is dropped. */
    Table table();

    @Override
    default String subject() {
        return "table " + table().fullName();
    }

    /** A table that is added, with its constraints, indexes and comments. */
    record Add(Table table) implements TableChange {

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Drop(table);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return statements(facet, Set.of());
        }

        /** The statements but for some foreign keys, which have to wait for the other tables. */
        List<DdlStatement> statements(SchemaFacet facet, Set<ForeignKeyConstraint> later) {
            List<DdlStatement> all = new ArrayList<>();
            List<Constraint> own =
                    table.constraints().stream().filter(facet::isAddedLater).toList();
            Set<Constraint> leftOut = new HashSet<>(later);
            leftOut.addAll(own);
            all.add(new DdlStatement.CreateTable(table, false, Set.copyOf(leftOut)));
            for (Constraint constraint : own) {
                if (!(constraint instanceof ForeignKeyConstraint key && later.contains(key))) {
                    all.add(new DdlStatement.AddConstraint(table, constraint));
                }
            }
            table.indexes().forEach(index -> all.add(new DdlStatement.CreateIndex(table, index, false)));
            if (facet.commentsByStatement()) {
                if (table.comment() != null) {
                    all.add(new DdlStatement.TableComment(table, table.comment()));
                }
                for (Column<?> column : table.columnList()) {
                    if (column.comment() != null) {
                        all.add(new DdlStatement.ColumnComment(column, column.comment()));
                    }
                }
            }
            return all;
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A table that is dropped. */
    record Drop(Table table) implements TableChange {

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Add(table);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.DropTable(table, false));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * A comment that differs.
     *
     * @param before the table as it was
     * @param table the table as it is to be
     */
    record Comment(Table before, Table table) implements TableChange {

        @Override
        public String describe() {
            return "change the comment of " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Comment(table, before);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.TableComment(table, table.comment()));
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
