package io.athanor.compatibility.sql;

/**
 * What databases differ in. A database has all of it unless its {@link SqlTarget} says otherwise; the suites then
 * expect that a statement which needs a missing capability is refused when it is compiled.
 */
public enum SqlCapability {
    /** ANY and ALL in front of a query. */
    QUANTIFIED_QUERIES,
    /** Arrays as values, in SQL as well as in parameters. */
    ARRAYS,
    /** CROSS JOIN LATERAL and its kind: a derived table that refers to what stands before it. */
    LATERAL,
    /** WITH in front of UPDATE and DELETE. */
    CTE_OF_CHANGES,
    /** A member of WITH that changes rows and returns them. */
    CHANGES_IN_CTE,
    /** DISTINCT ON some of the columns. */
    DISTINCT_ON,
    /** Rows that tie with the last one, beyond a limit. */
    LIMIT_WITH_TIES,
    /** Locks on the rows of a query that is limited to some. */
    LOCKS_OF_LIMITED_ROWS,
    /** FULL OUTER JOIN. */
    FULL_JOIN,
    /** A full text search without an index made for it. */
    FULL_TEXT_WITHOUT_INDEX,
    /** INTERSECT ALL and EXCEPT ALL. */
    SET_OPERATIONS_KEEPING_DOUBLES,
    /** Frames of groups of peers, and frames that exclude rows. */
    FRAMES_OF_GROUPS,
    /** Ordered aggregates: WITHIN GROUP. */
    ORDERED_AGGREGATES,
    /** GROUPING SETS and CUBE. */
    GROUPING_SETS,
    /** ROLLUP. */
    ROLLUP,
    /** RETURNING behind INSERT. */
    INSERT_RETURNING,
    /** RETURNING behind UPDATE. */
    UPDATE_RETURNING,
    /** RETURNING behind DELETE. */
    DELETE_RETURNING,
    /** Criteria of ON CONFLICT DO UPDATE. */
    CONDITIONAL_UPSERT,
    /** MERGE. */
    MERGE,
    /** SET of several columns to a query's row. */
    ROW_ASSIGNMENT,
    /** The replacement of what a regular expression matches. */
    REGULAR_EXPRESSION_REPLACEMENT,
    /** The test of a regular expression; the database may need an extension for it. */
    REGULAR_EXPRESSIONS,
    /** A LIKE that tells capital from small letters. */
    LIKE_TELLS_CASE_APART,
    /** An equality of strings that tells capital from small letters. */
    EQUALITY_TELLS_CASE_APART,
    /** Locks on single rows. */
    ROW_LOCKS,
    /** Locks that leave the key free. */
    KEY_LOCKS,
    /** A function in FROM that makes a row of each element of a JSON array: {@code json_each}. */
    JSON_EACH,
    /** A function in FROM that makes rows of numbers: {@code generate_series}. */
    GENERATED_SERIES,
    /** Integer quotients that are rounded towards zero rather than down. */
    QUOTIENTS_TOWARDS_ZERO,
    /** Operators on bits that shift. */
    SHIFTS,
    /** Several rows in one INSERT. */
    SEVERAL_ROWS,
    /** DELETE with the criteria of other tables. */
    DELETE_USING,
    /** UPDATE with the criteria of other tables. */
    UPDATE_FROM
}
