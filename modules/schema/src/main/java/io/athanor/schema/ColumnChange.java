package io.athanor.schema;

/** A change of one column of a table that is there. Immutable. */
public sealed interface ColumnChange extends DdlStatement {

    /** The column: as it is to be, or as it was if it is dropped or renamed. */
    Column<?> column();

    /**
     * ALTER TABLE ADD; its constraints are added by statements of their own.
     *
     * @param column the column
     */
    record Add(Column<?> column) implements ColumnChange {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitAddColumn(this);
        }
    }

    /**
     * ALTER TABLE DROP.
     *
     * @param column the column
     */
    record Drop(Column<?> column) implements ColumnChange {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropColumn(this);
        }
    }

    /**
     * ALTER TABLE RENAME.
     *
     * @param column the column under its old name
     * @param newName the new name
     */
    record Rename(Column<?> column, String newName) implements ColumnChange {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitRenameColumn(this);
        }
    }

    /**
     * The change of the type.
     *
     * @param column the column with its new type
     */
    record AlterType(Column<?> column) implements ColumnChange {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitAlterType(this);
        }
    }

    /**
     * The change of whether it may be NULL.
     *
     * @param column the column as it is to be
     */
    record AlterNullability(Column<?> column) implements ColumnChange {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitAlterNullability(this);
        }
    }

    /**
     * The change of the database's default.
     *
     * @param column the column with its new default, or without one
     */
    record AlterDefault(Column<?> column) implements ColumnChange {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitAlterDefault(this);
        }
    }
}
