package io.athanor.dialect.mysql;

import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.dialect.Dialect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The queries of information_schema; none of them joins, since the server answers each from the tables' files. */
class MySqlCatalogQueries {

    private final Dialect dialect;

    MySqlCatalogQueries(Dialect dialect) {
        this.dialect = dialect;
    }

    final Dialect dialect() {
        return dialect;
    }

    /** The condition for a schema, null for the connection's own. */
    static String in(String column, @Nullable String schema) {
        return column + " = " + (schema == null ? "DATABASE()" : "?");
    }

    /** The values of the question marks of {@link #in}. */
    static @Nullable Object[] parameters(@Nullable String schema) {
        return schema == null ? new Object[0] : new Object[] {schema};
    }

    /** Whether the server passes over the case of letters in names of tables and schemas. */
    static final String FOLDS_NAMES = "@@lower_case_table_names <> 0";

    /** Name, type, comment, engine, collation, whether the case of letters in names is passed over. */
    final String relations(TableSelection selection) {
        return "SELECT table_name, table_type, table_comment, engine, table_collation, "
                + FOLDS_NAMES + " FROM information_schema.tables"
                + " WHERE " + in("table_schema", selection.schema()) + selection.condition("table_name")
                + " ORDER BY table_name";
    }

    /** Name, query. */
    final String views(TableSelection selection) {
        return "SELECT table_name, view_definition FROM information_schema.views WHERE "
                + in("table_schema", selection.schema()) + selection.condition("table_name");
    }

    /** Table, column, type, nullability, default, extra, computation, comment. */
    final String columns(TableSelection selection) {
        return "SELECT table_name, column_name, column_type, is_nullable, column_default, extra,"
                + " generation_expression, column_comment FROM information_schema.columns WHERE "
                + in("table_schema", selection.schema()) + selection.condition("table_name")
                + " ORDER BY table_name, ordinal_position";
    }

    /** Table, index, whether it is not unique, column, length of its prefix, direction, kind, expression. */
    String indexes(TableSelection selection) {
        String expression = dialect.version().isAtLeast(8, 0) ? "expression" : "NULL";
        return indexes(selection, expression);
    }

    static String indexes(TableSelection selection, String expression) {
        return "SELECT table_name, index_name, non_unique, column_name, sub_part, collation, index_type, " + expression
                + " FROM information_schema.statistics WHERE " + in("table_schema", selection.schema())
                + selection.condition("table_name") + " ORDER BY table_name, index_name, seq_in_index";
    }

    /** Table, constraint, column, schema referred to, whether it is the same, table, column. */
    final String foreignKeyColumns(TableSelection selection) {
        return "SELECT table_name, constraint_name, column_name, referenced_table_schema,"
                + " referenced_table_schema = table_schema, referenced_table_name, referenced_column_name"
                + " FROM information_schema.key_column_usage WHERE referenced_table_name IS NOT NULL AND "
                + in("table_schema", selection.schema()) + selection.condition("table_name")
                + " ORDER BY table_name, constraint_name, ordinal_position";
    }

    /** Table, constraint, action on delete, action on update. */
    final String foreignKeyActions(TableSelection selection) {
        return "SELECT table_name, constraint_name, delete_rule, update_rule"
                + " FROM information_schema.referential_constraints WHERE "
                + in("constraint_schema", selection.schema()) + selection.condition("table_name");
    }

    /** Table, constraint, condition, whether it belongs to a column; or null if the server has no checks. */
    @Nullable String checks(TableSelection selection) {
        if (!dialect.version().isAtLeast(8, 0)) {
            return null;
        }
        return "SELECT t.table_name, c.constraint_name, c.check_clause, 0"
                + " FROM information_schema.check_constraints c JOIN information_schema.table_constraints t"
                + " ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name"
                + " WHERE t.constraint_type = 'CHECK' AND " + in("t.table_schema", selection.schema())
                + selection.condition("t.table_name") + " ORDER BY t.table_name, c.constraint_name";
    }

    /** An expression that the catalog tells, as DDL says it. */
    String expression(String stored) {
        return CatalogText.decoded(stored);
    }

    /** The default of a column as an expression, or null for none. */
    @Nullable String defaultOf(CatalogRow column) {
        String value = column.text(4);
        if (value == null) {
            return null;
        }
        boolean expression = column.name(5).toUpperCase(Locale.ROOT).contains("DEFAULT_GENERATED");
        boolean number = value.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
        if (expression) {
            return value.matches("(?i)current_timestamp(\\(\\d*\\))?") ? value : "(" + expression(value) + ")";
        }
        boolean bits = value.matches("b'[01]*'");
        return bits || number && isNumeric(column.name(2))
                ? value
                : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static boolean isNumeric(String type) {
        return type.matches("(?s).*(int|decimal|double|float|year|bit).*") && !type.startsWith("enum");
    }
}
