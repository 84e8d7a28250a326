package io.athanor.dialect.oracle;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Identity;
import io.athanor.schema.Index;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import io.athanor.schema.ddl.DdlCompiler;
import io.athanor.sql.Element;
import io.athanor.sql.OrderBy;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes Oracle's DDL. */
final class OracleDdlCompiler extends DdlCompiler {

    private static final System.Logger LOG = System.getLogger("io.athanor.dialect.oracle");

    OracleDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String visitNotNull(Column<?> column) {
        return visitIdentity(column).isEmpty() ? super.visitNotNull(column) : "";
    }

    @Override
    protected String visitIdentity(Column<?> column) {
        Identity identity = column.identity();
        if (identity == null || !dialect().version().isAtLeast(12, 0)) {
            return "";
        }
        Map<String, Object> options =
                options(identity.options(), "the identity of column " + column.name(), Set.of("on_null", "order"));
        String words = identity.always() ? "ALWAYS" : "BY DEFAULT";
        String onNull = Boolean.TRUE.equals(options.get("on_null")) ? " ON NULL" : "";
        String counting = (visitCounting(identity.counting()) + order(options)).trim();
        return " GENERATED " + words + onNull + " AS IDENTITY" + (counting.isEmpty() ? "" : " (" + counting + ")");
    }

    private static String order(Map<String, Object> options) {
        Object order = options.get("order");
        return order == null ? "" : Boolean.TRUE.equals(order) ? " ORDER" : " NOORDER";
    }

    @Override
    protected String visitStorage(Column<?> column, Computed.Storage storage) {
        if (storage == Computed.Storage.STORED) {
            throw unsupported(
                    "the stored column " + column.table().fullName() + "." + column.name(),
                    "the database computes columns when they are read; use virtual()");
        }
        return super.visitStorage(column, storage);
    }

    @Override
    protected String visitActions(ForeignKeyConstraint constraint) {
        if (constraint.onUpdate() != null) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the database has no ON UPDATE; it is left out of the foreign key of {0}",
                    constraint.columns());
        }
        return action(" ON DELETE ", constraint.onDelete());
    }

    @Override
    protected String visitMatch(ForeignKeyConstraint constraint) {
        if (constraint.match() != null) {
            throw unsupported("MATCH of a foreign key", "the database matches as SIMPLE says; leave it out");
        }
        return "";
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
        return unsupported("a schema", "a schema is a user; use CREATE USER and DROP USER");
    }

    @Override
    protected String visitTableOptions(Table table) {
        Map<String, Object> options =
                options(table.options(), "table " + table.fullName(), Set.of("compress", "on_commit", "tablespace"));
        StringBuilder text = new StringBuilder();
        Object onCommit = options.get("on_commit");
        Object compress = options.get("compress");
        Object tablespace = options.get("tablespace");
        text.append(onCommit == null ? "" : "\n ON COMMIT " + onCommit);
        if (compress != null && !compress.equals(false)) {
            text.append("\n COMPRESS").append(compress.equals(true) ? "" : " FOR " + compress);
        }
        text.append(tablespace == null ? "" : "\n TABLESPACE " + name(tablespace.toString()));
        return text.toString();
    }

    @Override
    protected String visitIndexKind(Table table, Index index) {
        return Boolean.TRUE.equals(indexOptions(table, index).get("bitmap")) ? "BITMAP " : "";
    }

    @Override
    protected String visitIndexOptions(Table table, Index index) {
        Object compress = indexOptions(table, index).get("compress");
        if (compress == null || compress.equals(false)) {
            return "";
        }
        return " COMPRESS" + (compress.equals(true) ? "" : " " + compress);
    }

    private Map<String, Object> indexOptions(Table table, Index index) {
        return options(index.options(), "an index of table " + table.fullName(), Set.of("bitmap", "compress"));
    }

    @Override
    protected String visitIndexCondition(Table table, Index index) {
        if (index.condition() != null) {
            throw noPartialIndex(table, index);
        }
        return "";
    }

    @Override
    public String visitCreateSequence(DdlStatement.CreateSequence statement) {
        Sequence sequence = statement.sequence();
        return super.visitCreateSequence(statement)
                + order(options(sequence.options(), "sequence " + sequence.fullName(), Set.of("order")));
    }

    @Override
    protected String negated(String property) {
        return "NO" + property;
    }

    @Override
    protected String visitCommentText(@Nullable String text) {
        return literal(text == null ? "" : text);
    }

    @Override
    protected String visitIndexExpression(Index index, Element expression) {
        if (expression instanceof OrderBy key && key.nulls() != null) {
            throw nullsInIndex(index);
        }
        return super.visitIndexExpression(index, expression);
    }

    @Override
    protected void checkExistenceWords(DdlStatement statement) {
        if (!dialect().version().isAtLeast(23, 0)) {
            throw unsupported("IF EXISTS and IF NOT EXISTS", "the database has them from version 23; look before");
        }
    }

    @Override
    public String visitAddColumn(ColumnChange.Add statement) {
        return alter(statement.column().table()) + "ADD " + visitColumn(statement.column());
    }

    @Override
    public String visitAlterType(ColumnChange.AlterType statement) {
        return modify(statement.column(), plainType(statement.column()));
    }

    @Override
    public String visitAlterNullability(ColumnChange.AlterNullability statement) {
        return modify(statement.column(), statement.column().isNullable() ? "NULL" : "NOT NULL");
    }

    @Override
    public String visitAlterDefault(ColumnChange.AlterDefault statement) {
        Column<?> column = statement.column();
        // A default cannot be dropped, only be NULL.
        return modify(
                column,
                column.serverDefault() == null
                        ? "DEFAULT NULL"
                        : visitDefault(column).trim());
    }

    private String modify(Column<?> column, String change) {
        return alter(column.table()) + "MODIFY " + name(column.name()) + " " + change;
    }

    @Override
    protected String visitMaterialized(View view) {
        return "MATERIALIZED VIEW ";
    }

    @Override
    protected String commented(Table table) {
        return table instanceof View view && view.isMaterialized() ? "MATERIALIZED VIEW" : "TABLE";
    }

    @Override
    public String visitRefreshView(ViewStatement.RefreshView statement) {
        return "BEGIN DBMS_MVIEW.REFRESH(" + literal(tableName(statement.view())) + "); END;";
    }
}
