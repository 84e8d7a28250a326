package io.athanor.sql.compiler;

import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableClause;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;

/** Writes tables, aliases and joins, and the columns that refer to them. */
abstract class FromCompiler extends ExpressionCompiler {

    FromCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitColumn(ColumnClause<?> column) {
        FromClause table = column.table();
        if (table != null) {
            writeQualifier(table);
            write(".");
        }
        writeName(column.name());
    }

    private void writeQualifier(FromClause table) {
        if (table instanceof TableClause clause) {
            writeTableName(clause);
        } else {
            writeName(nameOf(table));
        }
    }

    /** Writes a table's name with its schema. */
    protected final void writeTableName(TableClause table) {
        String schema = table.schema();
        if (schema != null) {
            writeName(schema);
            write(".");
        }
        writeName(table.name());
    }

    /** The name by which a clause's columns are labelled; made up if it has none. */
    protected final String nameOf(FromClause clause) {
        if (clause instanceof TableClause table) {
            return table.schema() == null ? table.name() : table.schema() + "_" + table.name();
        }
        if (!clause.name().isEmpty()) {
            return clause.name();
        }
        String base =
                clause instanceof Alias alias && alias.original() instanceof TableClause table ? table.name() : "anon";
        return names.of(clause, base);
    }

    @Override
    public void visitTable(TableClause table) {
        writeTableName(table);
    }

    @Override
    public void visitAlias(Alias alias) {
        write(alias.original());
        writeAs(nameOf(alias));
    }

    /** Writes a name for what stands before it in FROM. */
    protected void writeAs(String name) {
        write(" AS ");
        writeName(name);
    }

    @Override
    public void visitSubquery(Subquery subquery) {
        String name = nameOf(subquery);
        write("(");
        writeDerivedTable(subquery);
        write(")");
        writeAs(name);
    }

    abstract void writeDerivedTable(Subquery subquery);

    @Override
    public void visitJoin(Join join) {
        write(join.left());
        write(
                switch (join.kind()) {
                    case INNER -> " JOIN ";
                    case LEFT -> " LEFT OUTER JOIN ";
                    case FULL -> " FULL OUTER JOIN ";
                    case CROSS -> " CROSS JOIN ";
                });
        boolean nested = join.right() instanceof Join;
        write(nested ? "(" : "");
        write(join.right());
        write(nested ? ")" : "");
        Expression<Boolean> on = join.on();
        if (on != null) {
            write(" ON ");
            write(on);
        }
    }
}
