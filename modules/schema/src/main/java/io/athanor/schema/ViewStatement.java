package io.athanor.schema;

import io.athanor.sql.QuerySource;
import org.jspecify.annotations.Nullable;

/** A statement about something that is made of a query: a view, or a table that is filled by it. Immutable. */
public sealed interface ViewStatement extends DdlStatement {

    /**
     * CREATE VIEW.
     *
     * @param view the view
     * @param orReplace whether it takes the place of a view of its name
     * @param ifNotExists whether nothing happens if there is one
     */
    record CreateView(View view, boolean orReplace, boolean ifNotExists) implements ViewStatement {

        /** CREATE VIEW where there is none. */
        public CreateView(View view) {
            this(view, false, false);
        }

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateView(this);
        }
    }

    /**
     * DROP VIEW.
     *
     * @param view the view
     * @param ifExists whether nothing happens if there is none
     */
    record DropView(View view, boolean ifExists) implements ViewStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropView(this);
        }
    }

    /**
     * The refresh of a materialized view's rows.
     *
     * @param view the view
     */
    record RefreshView(View view) implements ViewStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitRefreshView(this);
        }
    }

    /**
     * CREATE TABLE AS: a table with a query's columns, filled with its rows once.
     *
     * @param table the table, which can be selected from
     * @param query the query
     * @param ifNotExists whether nothing happens if there is one
     */
    record CreateTableAs(Table table, QuerySource query, boolean ifNotExists) implements ViewStatement {

        /**
         * CREATE TABLE AS of a table in the connection's own schema.
         *
         * @throws SchemaException if a column of the query has no name, or two have the same
         */
        public static CreateTableAs of(String name, QuerySource query) {
            return of(null, name, query);
        }

        /**
         * CREATE TABLE AS.
         *
         * @param schema the schema, or null for the connection's own
         * @param elements prefixes and options of the table
         * @throws SchemaException if a column of the query has no name, or two have the same
         */
        public static CreateTableAs of(
                @Nullable String schema, String name, QuerySource query, TableElement... elements) {
            return new CreateTableAs(new QueryTable(schema, name, query, elements), query, false);
        }

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateTableAs(this);
        }
    }
}
