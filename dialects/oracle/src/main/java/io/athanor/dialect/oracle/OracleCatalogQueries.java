package io.athanor.dialect.oracle;

import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * The queries of the views ALL_*. A column of the type LONG is the last of its query, since the driver reads it as a
 * stream.
 */
final class OracleCatalogQueries {

    private final Dialect dialect;

    OracleCatalogQueries(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The condition for a schema, null for the connection's own. */
    static String in(String column, @Nullable String schema) {
        return column + " = " + (schema == null ? "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')" : "?");
    }

    /** The values of the question marks of {@link #in}. */
    static @Nullable Object[] parameters(@Nullable String schema) {
        return schema == null ? new Object[0] : new Object[] {OracleNames.inCatalog(schema)};
    }

    static String defaultSchema() {
        return "SELECT SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') FROM DUAL";
    }

    /** Name. */
    String schemas() {
        return "SELECT username FROM all_users"
                + (dialect.version().isAtLeast(12, 0) ? " WHERE oracle_maintained = 'N'" : "")
                + " ORDER BY username";
    }

    /** Name, whether it is temporary, comment. */
    String tables(TableSelection selection) {
        return "SELECT t.table_name, t.temporary, c.comments FROM all_tables t"
                + " LEFT JOIN all_tab_comments c ON c.owner = t.owner AND c.table_name = t.table_name"
                + " WHERE " + in("t.owner", selection.schema())
                + " AND t.nested = 'NO' AND t.secondary = 'N' AND t.table_name NOT LIKE 'BIN$%'"
                + " AND NOT EXISTS (SELECT 1 FROM all_mviews m"
                + " WHERE m.owner = t.owner AND m.mview_name = t.table_name)"
                + selection.condition("t.table_name") + " ORDER BY t.table_name";
    }

    /** Name, comment, query. */
    String views(TableSelection selection) {
        return "SELECT v.view_name, c.comments, v.text FROM all_views v"
                + " LEFT JOIN all_tab_comments c ON c.owner = v.owner AND c.table_name = v.view_name"
                + " WHERE " + in("v.owner", selection.schema()) + selection.condition("v.view_name")
                + " ORDER BY v.view_name";
    }

    /** Name, comment, query. */
    String materializedViews(TableSelection selection) {
        return "SELECT m.mview_name, c.comments, m.query FROM all_mviews m"
                + " LEFT JOIN all_mview_comments c ON c.owner = m.owner AND c.mview_name = m.mview_name"
                + " WHERE " + in("m.owner", selection.schema()) + selection.condition("m.mview_name")
                + " ORDER BY m.mview_name";
    }

    /** Table, column, type, length, unit of the length, precision, scale, nullability, virtual, comment, default. */
    String columns(TableSelection selection) {
        return "SELECT c.table_name, c.column_name, c.data_type, c.char_length, c.char_used, c.data_precision,"
                + " c.data_scale, c.nullable, c.virtual_column, m.comments, c.data_length, c.data_default"
                + " FROM all_tab_cols c LEFT JOIN all_col_comments m ON m.owner = c.owner"
                + " AND m.table_name = c.table_name AND m.column_name = c.column_name"
                + " WHERE c.hidden_column = 'NO' AND " + in("c.owner", selection.schema())
                + selection.condition("c.table_name") + " ORDER BY c.table_name, c.column_id";
    }

    /** Table, column, ALWAYS or BY DEFAULT, how it counts; or null if the server has no identities. */
    @Nullable String identities(TableSelection selection) {
        return dialect.version().isAtLeast(12, 0)
                ? "SELECT table_name, column_name, generation_type, identity_options FROM all_tab_identity_cols WHERE "
                        + in("owner", selection.schema()) + selection.condition("table_name")
                : null;
    }

    /**
     * Table, constraint, kind, column, schema referred to, whether it is the same, table, column, action, DEFERRABLE,
     * DEFERRED, condition.
     */
    String constraints(TableSelection selection) {
        String condition = dialect.version().isAtLeast(12, 2) ? "k.search_condition_vc" : "k.search_condition";
        return "SELECT k.table_name, k.constraint_name, k.constraint_type, c.column_name, r.owner,"
                + " CASE WHEN r.owner = k.owner THEN 1 ELSE 0 END, r.table_name, r.column_name, k.delete_rule,"
                + " k.deferrable, k.deferred, " + condition
                + " FROM all_constraints k JOIN all_cons_columns c"
                + " ON c.owner = k.owner AND c.constraint_name = k.constraint_name"
                + " LEFT JOIN all_cons_columns r ON r.owner = k.r_owner"
                + " AND r.constraint_name = k.r_constraint_name AND r.position = c.position"
                + " WHERE k.constraint_type IN ('P', 'U', 'R', 'C') AND " + in("k.owner", selection.schema())
                + selection.condition("k.table_name") + " ORDER BY k.table_name, k.constraint_name, c.position";
    }

    /** Table, index, uniqueness, kind, column, direction, compression, length of the prefix, expression. */
    String indexes(TableSelection selection) {
        return "SELECT i.table_name, i.index_name, i.uniqueness, i.index_type, c.column_name, c.descend,"
                + " i.compression, i.prefix_length, e.column_expression"
                + " FROM all_indexes i JOIN all_ind_columns c"
                + " ON c.index_owner = i.owner AND c.index_name = i.index_name"
                + " LEFT JOIN all_ind_expressions e ON e.index_owner = c.index_owner"
                + " AND e.index_name = c.index_name AND e.column_position = c.column_position"
                + " WHERE " + in("i.table_owner", selection.schema())
                + " AND NOT EXISTS (SELECT 1 FROM all_constraints k WHERE k.owner = i.table_owner"
                + " AND k.index_name = i.index_name AND k.constraint_type IN ('P', 'U'))"
                + selection.condition("i.table_name")
                + " ORDER BY i.table_name, i.index_name, c.column_position";
    }

    /** Name, least, greatest, distance, cycle, order, cache. */
    static String sequences(@Nullable String schema) {
        return "SELECT sequence_name, min_value, max_value, increment_by, cycle_flag, order_flag, cache_size"
                + " FROM all_sequences WHERE " + in("sequence_owner", schema)
                + " AND sequence_name NOT LIKE 'ISEQ$$%' ORDER BY sequence_name";
    }
}
