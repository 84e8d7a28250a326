package io.athanor.dialect.sqlite;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.Computed;
import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.View;
import io.athanor.schema.ddl.DdlCompiler;
import io.athanor.sql.Element;
import io.athanor.sql.OrderBy;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes SQLite's DDL. */
final class SqliteDdlCompiler extends DdlCompiler {

    SqliteDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String visitColumn(Column<?> column) {
        Column<?> numbered = column.table().autoincrementColumn();
        if (column == numbered && column.table().primaryKey().columns().size() > 1) {
            throw unsupported(
                    "column " + column.table().fullName() + "." + column.name() + " with autoincrement",
                    "the database numbers no rows in a primary key of several columns;"
                            + " use autoincrement(false), or make it the only column of the key");
        }
        boolean inline = column == numbered && !hasPrimaryKeyLine(column.table());
        // Rows are numbered in a column of the type INTEGER only, which holds 64 bits all the same.
        String type = column == numbered && integer(column) != null ? "INTEGER" : type(column);
        return name(column.name()) + " " + type + visitCollation(column) + visitDefault(column) + visitNotNull(column)
                + (inline ? visitInlineKey(column.table()) : "") + visitComputed(column);
    }

    private String visitInlineKey(Table table) {
        return " PRIMARY KEY" + onConflict(table.primaryKey().options()) + " AUTOINCREMENT";
    }

    @Override
    protected String visitNotNull(Column<?> column) {
        Object action = columnOptions(column).get("on_conflict_not_null");
        return super.visitNotNull(column) + (action == null ? "" : " ON CONFLICT " + action);
    }

    private Map<String, Object> columnOptions(Column<?> column) {
        return options(column.options(), "column " + column.name(), Set.of("on_conflict_not_null", "collation"));
    }

    private String visitCollation(Column<?> column) {
        Object collation = columnOptions(column).get("collation");
        return collation == null ? "" : " COLLATE " + name(collation.toString());
    }

    @Override
    protected String visitDefault(Column<?> column) {
        return defaultInParentheses(column);
    }

    @Override
    protected boolean hasPrimaryKeyLine(Table table) {
        return super.hasPrimaryKeyLine(table)
                && !(Boolean.TRUE.equals(tableOptions(table).get("autoincrement"))
                        && table.autoincrementColumn() != null);
    }

    private Map<String, Object> tableOptions(Table table) {
        return options(table.options(), "table " + table.fullName(), Set.of("autoincrement", "with_rowid", "strict"));
    }

    @Override
    protected String visitTableOptions(Table table) {
        List<String> words = new ArrayList<>();
        if (Boolean.FALSE.equals(tableOptions(table).get("with_rowid"))) {
            words.add("WITHOUT ROWID");
        }
        if (Boolean.TRUE.equals(tableOptions(table).get("strict"))) {
            words.add("STRICT");
        }
        return words.isEmpty() ? "" : " " + String.join(", ", words);
    }

    @Override
    protected String visitPrimaryKey(Table table, PrimaryKeyConstraint constraint) {
        return super.visitPrimaryKey(table, constraint) + onConflict(constraint.options());
    }

    @Override
    protected String visitUnique(Table table, UniqueConstraint constraint) {
        return super.visitUnique(table, constraint) + onConflict(constraint.options());
    }

    private String onConflict(DialectOptions options) {
        Object action = options(options, "a constraint", Set.of("on_conflict")).get("on_conflict");
        return action == null ? "" : " ON CONFLICT " + action;
    }

    @Override
    protected boolean isWritten(Table table, Constraint constraint) {
        // A foreign key cannot reach into another attached database.
        return super.isWritten(table, constraint)
                && (!(constraint instanceof ForeignKeyConstraint foreignKey)
                        || Objects.equals(
                                table.schema(),
                                table.resolve(foreignKey).target().schema()));
    }

    @Override
    protected String referredTable(ForeignKey foreignKey) {
        return name(foreignKey.target().name());
    }

    @Override
    protected String visitIndexOptions(Table table, Index index) {
        options(index.options(), "an index of table " + table.fullName(), Set.of());
        return "";
    }

    @Override
    protected String indexName(Table table, Index index) {
        return name(table, table.nameOf(index));
    }

    @Override
    protected String indexedTable(Table table) {
        return name(table.name());
    }

    @Override
    public String visitAddConstraint(DdlStatement.AddConstraint statement) {
        throw noAlter(statement.table());
    }

    @Override
    public String visitDropConstraint(DdlStatement.DropConstraint statement) {
        throw noAlter(statement.table());
    }

    private CompileException noAlter(Table table) {
        return unsupported(
                "ALTER TABLE " + table.fullName(),
                "the database can add, drop and rename columns of a table, but not change them or its constraints;"
                        + " rebuild the table by a SchemaDiff or a RebuildTable");
    }

    /** Whether a change of a table is one that the database makes without a copy of the table. */
    boolean alters(DdlStatement statement) {
        if (statement instanceof ColumnChange.Add add) {
            return canBeAdded(add.column());
        }
        return !(statement instanceof DdlStatement.AddConstraint
                || statement instanceof DdlStatement.DropConstraint
                || statement instanceof ColumnChange.AlterType
                || statement instanceof ColumnChange.AlterNullability
                || statement instanceof ColumnChange.AlterDefault
                || statement instanceof ColumnChange.Drop
                        && !dialect().version().isAtLeast(3, 35));
    }

    /** Rows that are there take a constant, and no computation that is stored. */
    private boolean canBeAdded(Column<?> column) {
        if (column.computed() != null) {
            return column.computed().storage() != Computed.Storage.STORED;
        }
        String value = visitDefault(column);
        boolean computed = value.startsWith(" DEFAULT (") || value.startsWith(" DEFAULT CURRENT");
        return !computed && (column.isNullable() || !value.isEmpty());
    }

    @Override
    protected String visitIndexExpression(Index index, Element expression) {
        if (expression instanceof OrderBy key && key.nulls() != null) {
            throw nullsInIndex(index);
        }
        return super.visitIndexExpression(index, expression);
    }

    @Override
    public String visitAlterType(ColumnChange.AlterType statement) {
        throw noAlter(statement.column().table());
    }

    @Override
    public String visitAlterNullability(ColumnChange.AlterNullability statement) {
        throw noAlter(statement.column().table());
    }

    @Override
    public String visitAlterDefault(ColumnChange.AlterDefault statement) {
        throw noAlter(statement.column().table());
    }

    @Override
    protected String visitOrReplace(View view) {
        throw unsupported(
                "OR REPLACE of the view " + view.fullName(), "the database cannot; drop the view and create it anew");
    }

    @Override
    protected String visitIfNotExists(View view) {
        return "IF NOT EXISTS ";
    }

    @Override
    public String visitCreateSequence(DdlStatement.CreateSequence statement) {
        throw noSequences(statement.sequence().fullName());
    }

    @Override
    public String visitDropSequence(DdlStatement.DropSequence statement) {
        throw noSequences(statement.sequence().fullName());
    }

    private CompileException noSequences(String name) {
        return unsupported("sequence " + name, "the database has none; an integer primary key is numbered without one");
    }

    @Override
    public String visitTableComment(DdlStatement.TableComment statement) {
        throw noComments();
    }

    @Override
    public String visitColumnComment(DdlStatement.ColumnComment statement) {
        throw noComments();
    }

    private CompileException noComments() {
        return unsupported("COMMENT", "the database keeps no comments");
    }

    @Override
    public String visitCreateSchema(DdlStatement.CreateSchema statement) {
        throw noSchemas();
    }

    @Override
    public String visitDropSchema(DdlStatement.DropSchema statement) {
        throw noSchemas();
    }

    private CompileException noSchemas() {
        return unsupported("a schema", "a schema is an attached database; use ATTACH and DETACH");
    }
}
