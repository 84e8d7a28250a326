package io.athanor.schema.ddl;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.Table;
import io.athanor.sql.dialect.Dialect;

/** Writes changes of single columns in standard SQL. */
abstract class ColumnChangeCompiler extends TableCompiler {

    ColumnChangeCompiler(Dialect dialect) {
        super(dialect);
    }

    /** ALTER TABLE with its name and a space. */
    protected final String alter(Table table) {
        return "ALTER TABLE " + tableName(table) + " ";
    }

    private String alterColumn(Column<?> column) {
        return alter(column.table()) + "ALTER COLUMN " + name(column.name()) + " ";
    }

    /** Visits ALTER TABLE ADD of a column. */
    public String visitAddColumn(ColumnChange.Add statement) {
        return alter(statement.column().table()) + "ADD COLUMN " + visitColumn(statement.column());
    }

    /** Visits ALTER TABLE DROP of a column. */
    public String visitDropColumn(ColumnChange.Drop statement) {
        return alter(statement.column().table()) + "DROP COLUMN "
                + name(statement.column().name());
    }

    /** Visits ALTER TABLE RENAME of a column. */
    public String visitRenameColumn(ColumnChange.Rename statement) {
        return alter(statement.column().table()) + "RENAME COLUMN "
                + name(statement.column().name()) + " TO " + name(statement.newName());
    }

    /** Visits the change of a column's type. */
    public String visitAlterType(ColumnChange.AlterType statement) {
        return alterColumn(statement.column()) + "TYPE " + plainType(statement.column());
    }

    /** Visits the change of whether a column may be NULL. */
    public String visitAlterNullability(ColumnChange.AlterNullability statement) {
        Column<?> column = statement.column();
        return alterColumn(column) + (column.isNullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }

    /** Visits the change of a column's default. */
    public String visitAlterDefault(ColumnChange.AlterDefault statement) {
        Column<?> column = statement.column();
        return alterColumn(column) + (column.serverDefault() == null ? "DROP DEFAULT" : "SET" + visitDefault(column));
    }
}
