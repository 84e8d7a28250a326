package io.athanor.compatibility.bed;

/**
 * What databases, drivers and pools differ in. A {@link TestBed} meets all of it unless it says otherwise, with the
 * reason. What needs an unmet requirement must be refused by name, or the suite that is about it does not run.
 */
public enum Requirement {

    // ---- queries and changes

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
    UPDATE_FROM,

    // ---- definitions

    /** Indexes of expressions. */
    INDEXED_EXPRESSIONS,
    /** Indexes of some of the rows. */
    PARTIAL_INDEXES,
    /** Indexes that carry columns without sorting by them. */
    INCLUDED_COLUMNS,
    /** Constraints that are checked at the end of a transaction. */
    DEFERRED_CONSTRAINTS,
    /** GENERATED AS IDENTITY. */
    IDENTITY,
    /** Strings without a length in keys and with defaults. */
    UNBOUNDED_STRINGS,
    /** Materialized views. */
    MATERIALIZED_VIEWS,
    /** Defaults and nullability of columns that are there can be changed. */
    COLUMN_CHANGES,
    /** A name for the primary key. */
    PRIMARY_KEY_NAMES,
    /** Temporary tables that the catalog lists. */
    LISTED_TEMPORARY_TABLES,
    /** Names of 64 characters, whatever their number of bytes. */
    LONG_UNICODE_NAMES,

    // ---- types

    /** UUIDs as a type of their own. */
    UUIDS,
    /** Truth values as a type of their own. */
    BOOLEANS,
    /** Columns of strings without a length. */
    STRINGS_WITHOUT_LENGTH,
    /** Strings longer than their column are refused. */
    LIMITED_STRINGS,
    /** CHAR pads with blanks. */
    PADDED_CHARACTERS,
    /** Floating point numbers that are not a number. */
    NOT_A_NUMBER,
    /** Infinite floating point numbers. */
    INFINITY,
    /** All digits of a single precision number are kept. */
    EXACT_FLOATS,
    /** Texts of more than 65,535 bytes without saying so. */
    UNBOUNDED_TEXT,

    // ---- engines

    /** The dialect tells the engine of errors, generated keys and isolation: not only statements are compiled. */
    ENGINE,
    /** The database tells which foreign key is violated. */
    NAMED_FOREIGN_KEYS,
    /** Stored procedures. */
    PROCEDURES,
    /** Transactions that are prepared before they are committed. */
    TWO_PHASE,
    /** Sessions that another session can end. */
    ENDED_SESSIONS,
    /** Users with passwords. */
    USERS,
    /** A network between a program and its database. */
    NETWORK,
    /** A server that tests may stop and start. */
    RESTARTS,
    /** Transactions that see one state, and fail if they change what has changed since. */
    SNAPSHOTS,
    /** A pool that is none of the engine's. */
    FOREIGN_POOL,

    // ---- schemas

    /** The dialect has definitions and a catalog of its own. */
    SCHEMA,
    /** Domains: types with checks of their own. */
    DOMAINS,
    /** Schemas with tables that refer to each other across them. */
    CROSS_SCHEMA_KEYS,
    /** A process of its own, so that each statement costs a way there and back. */
    OWN_PROCESS
}
