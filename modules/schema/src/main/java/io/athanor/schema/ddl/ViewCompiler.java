package io.athanor.schema.ddl;

import io.athanor.schema.Table;
import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import io.athanor.sql.QuerySource;
import io.athanor.sql.dialect.Dialect;

/** Writes views, and tables that a query fills, in standard SQL. */
abstract class ViewCompiler extends ColumnChangeCompiler {

    ViewCompiler(Dialect dialect) {
        super(dialect);
    }

    /** Visits CREATE VIEW. */
    public String visitCreateView(ViewStatement.CreateView statement) {
        View view = statement.view();
        return "CREATE " + (statement.orReplace() ? visitOrReplace(view) : "") + prefixes(view) + viewWords(view)
                + (statement.ifNotExists() ? visitIfNotExists(view) : "") + tableName(view)
                + visitViewOptions(view) + " AS " + query(view.query());
    }

    private static String prefixes(Table table) {
        StringBuilder text = new StringBuilder();
        table.prefixes().forEach(prefix -> text.append(prefix).append(' '));
        return text.toString();
    }

    private String viewWords(View view) {
        return view.isMaterialized() ? visitMaterialized(view) : "VIEW ";
    }

    /** Visits the words for a materialized view; they end in a space. */
    protected String visitMaterialized(View view) {
        throw unsupported(
                "the materialized view " + view.fullName(),
                "the database has none; create a table from the query, and fill it again when it is to be refreshed");
    }

    /** Visits OR REPLACE, with a space behind it. */
    protected String visitOrReplace(View view) {
        return "OR REPLACE ";
    }

    /** Visits IF NOT EXISTS of a view, with a space behind it. */
    protected String visitIfNotExists(View view) {
        throw unsupported(
                "IF NOT EXISTS of the view " + view.fullName(), "the database has no such words; use OR REPLACE");
    }

    /** Visits what stands between the name of a view and AS; it starts with a space. */
    protected String visitViewOptions(View view) {
        return "";
    }

    /** A query with its values as literals. */
    protected final String query(QuerySource query) {
        return statementText(query.asQuery());
    }

    /** Visits DROP VIEW. */
    public String visitDropView(ViewStatement.DropView statement) {
        View view = statement.view();
        return "DROP " + viewWords(view) + existence(statement, statement.ifExists(), "IF EXISTS") + tableName(view);
    }

    /** Visits the refresh of a materialized view. */
    public String visitRefreshView(ViewStatement.RefreshView statement) {
        View view = statement.view();
        return "REFRESH " + visitMaterialized(view) + tableName(view);
    }

    /** Visits CREATE TABLE AS. */
    public String visitCreateTableAs(ViewStatement.CreateTableAs statement) {
        Table table = statement.table();
        return "CREATE " + prefixes(table) + "TABLE " + existence(statement, statement.ifNotExists(), "IF NOT EXISTS")
                + tableName(table) + visitTableOptions(table) + " AS " + query(statement.query());
    }
}
