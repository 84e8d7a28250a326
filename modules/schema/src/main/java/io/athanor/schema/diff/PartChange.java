package io.athanor.schema.diff;

import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import java.util.List;

/** A constraint or an index that is there in one of two tables only; one that differs is dropped and added. */
public sealed interface PartChange extends SchemaChange {

    /** The table that has it or is to have it. */
    Table table();

    /** A constraint that is added. */
    record AddConstraint(Table table, Constraint constraint) implements PartChange {

        @Override
        public String subject() {
            return PartNames.of(table, constraint);
        }

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new DropConstraint(table, constraint);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.AddConstraint(table, constraint));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A constraint that is dropped. */
    record DropConstraint(Table table, Constraint constraint) implements PartChange {

        @Override
        public String subject() {
            return PartNames.of(table, constraint);
        }

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new AddConstraint(table, constraint);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            DdlStatement drop = new DdlStatement.DropConstraint(table, constraint, false);
            Index kept = constraint instanceof ForeignKeyConstraint key ? facet.indexKeptFor(table, key) : null;
            return kept == null ? List.of(drop) : List.of(drop, new DdlStatement.DropIndex(table, kept, false));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** An index that is added. */
    record AddIndex(Table table, Index index) implements PartChange {

        @Override
        public String subject() {
            return "index " + table.nameOf(index).text() + " of " + table.fullName();
        }

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new DropIndex(table, index);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.CreateIndex(table, index, false));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** An index that is dropped. */
    record DropIndex(Table table, Index index) implements PartChange {

        @Override
        public String subject() {
            return "index " + table.nameOf(index).text() + " of " + table.fullName();
        }

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new AddIndex(table, index);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.DropIndex(table, index, false));
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
