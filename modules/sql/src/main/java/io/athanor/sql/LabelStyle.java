package io.athanor.sql;

/** How the selected columns that have no label are named. */
public enum LabelStyle {
    /** By their own names; where a query is selected from, a repeated name gets a number. */
    PLAIN,
    /** By the name of the table and the column, {@code table_column}, so that columns of several tables stay apart. */
    TABLE_COLUMN
}
