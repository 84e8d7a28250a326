package io.athanor.schema.ddl;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Identity;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.Table;
import io.athanor.schema.text.SqlScanner;
import io.athanor.schema.text.SqlToken;
import io.athanor.sql.Expression;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tables and their columns in standard SQL. */
abstract class TableCompiler extends ConstraintCompiler {

    TableCompiler(Dialect dialect) {
        super(dialect);
    }

    /** Visits CREATE TABLE. */
    public String visitCreateTable(DdlStatement.CreateTable statement) {
        Table table = statement.table();
        List<String> lines = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            if (!column.isSystem()) {
                lines.add(visitColumn(column));
            }
        }
        if (hasPrimaryKeyLine(table)) {
            lines.add(constraint(table, table.primaryKey()));
        }
        for (Constraint constraint : table.constraints()) {
            if (!statement.leftOut().contains(constraint) && isWritten(table, constraint)) {
                lines.add(constraint(table, constraint));
            }
        }
        StringBuilder text = new StringBuilder("CREATE ");
        table.prefixes().forEach(prefix -> text.append(prefix).append(' '));
        text.append("TABLE ").append(existence(statement, statement.ifNotExists(), "IF NOT EXISTS"));
        text.append(tableName(table)).append(" (\n");
        if (!lines.isEmpty()) {
            text.append('\t').append(String.join(",\n\t", lines)).append('\n');
        }
        return text.append(')').append(visitTableOptions(table)).toString();
    }

    /** Whether the primary key has a line of its own in CREATE TABLE. */
    protected boolean hasPrimaryKeyLine(Table table) {
        return !table.primaryKey().columns().isEmpty();
    }

    /** Whether a constraint is written at all. */
    protected boolean isWritten(Table table, Constraint constraint) {
        return !(constraint instanceof CheckConstraint check) || !enforcesItself(table, check);
    }

    private boolean enforcesItself(Table table, CheckConstraint check) {
        String key = check.valuesOf();
        return key != null
                && dialect()
                        .facet(SchemaFacet.class)
                        .enforcesValues(sql().types().stored(table.column(key).type()));
    }

    /** Visits what follows the closing parenthesis of CREATE TABLE. */
    protected String visitTableOptions(Table table) {
        return "";
    }

    /** Visits a column of CREATE TABLE. */
    protected String visitColumn(Column<?> column) {
        return name(column.name()) + " " + type(column) + visitDefault(column) + visitComputed(column)
                + visitIdentity(column) + visitNotNull(column);
    }

    /** Visits NOT NULL of a column. */
    protected String visitNotNull(Column<?> column) {
        return column.isNullable() ? "" : " NOT NULL";
    }

    /** Visits DEFAULT of a column. */
    protected String visitDefault(Column<?> column) {
        Expression<?> value = column.serverDefault();
        return value == null ? "" : " DEFAULT " + expression(value);
    }

    /** Visits DEFAULT of a column whose expressions other than literals and words need parentheses. */
    protected final String defaultInParentheses(Column<?> column) {
        Expression<?> value = column.serverDefault();
        if (value == null) {
            return "";
        }
        String text = expression(value);
        boolean plain = isLiteralOrEnclosed(text) || text.chars().allMatch(TableCompiler::isWordPart) || isNumber(text);
        return plain ? " DEFAULT " + text : " DEFAULT (" + text + ")";
    }

    /** Whether a text is one string, or has parentheses around all of it. */
    private static boolean isLiteralOrEnclosed(String text) {
        List<SqlToken> tokens = SqlScanner.tokens(text);
        if (tokens.size() == 1) {
            return tokens.get(0).kind() == SqlToken.Kind.STRING;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            SqlToken token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return !tokens.isEmpty();
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?\\d+(\\.\\d+)?");
    }

    /** Visits the computation of a column. */
    protected String visitComputed(Column<?> column) {
        Computed computed = column.computed();
        if (computed == null) {
            return "";
        }
        return " GENERATED ALWAYS AS (" + expression(computed.expression()) + ")"
                + visitStorage(column, computed.storage());
    }

    /** Visits whether a computed column is stored. */
    protected String visitStorage(Column<?> column, Computed.Storage storage) {
        return storage == Computed.Storage.UNSPECIFIED ? "" : " " + storage.name();
    }

    /** Visits GENERATED AS IDENTITY of a column; databases that number rows in other ways leave it out. */
    protected String visitIdentity(Column<?> column) {
        return "";
    }

    /** The standard's GENERATED AS IDENTITY. */
    protected final String standardIdentity(Identity identity, String words) {
        String counting = visitCounting(identity.counting()).trim();
        return " GENERATED " + words + " AS IDENTITY" + (counting.isEmpty() ? "" : " (" + counting + ")");
    }

    /** Visits how a sequence or an identity column counts; each part starts with a space. */
    protected String visitCounting(SequenceOptions counting) {
        StringBuilder text = new StringBuilder();
        append(text, " INCREMENT BY ", counting.increment());
        append(text, " START WITH ", counting.start());
        append(text, " MINVALUE ", counting.minimum());
        append(text, " MAXVALUE ", counting.maximum());
        text.append(counting.noMinimum() ? " " + negated("MINVALUE") : "");
        text.append(counting.noMaximum() ? " " + negated("MAXVALUE") : "");
        append(text, " CACHE ", counting.cache());
        if (counting.cycle() != null) {
            text.append(counting.cycle() ? " CYCLE" : " " + negated("CYCLE"));
        }
        return text.toString();
    }

    /** How a property of a sequence is denied. */
    protected String negated(String property) {
        return "NO " + property;
    }

    private static void append(StringBuilder text, String words, @Nullable Long value) {
        if (value != null) {
            text.append(words).append(value);
        }
    }
}
