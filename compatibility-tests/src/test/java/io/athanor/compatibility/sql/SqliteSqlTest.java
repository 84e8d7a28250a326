package io.athanor.compatibility.sql;

import io.athanor.compatibility.server.SqliteDatabase;
import org.junit.jupiter.api.Nested;

/** The suites on SQLite. */
class SqliteSqlTest {

    private static final SqlTarget TARGET = SqlTarget.of(
            SqliteDatabase.server(),
            SqlCapability.QUANTIFIED_QUERIES,
            SqlCapability.ARRAYS,
            SqlCapability.LATERAL,
            SqlCapability.CHANGES_IN_CTE,
            SqlCapability.DISTINCT_ON,
            SqlCapability.LIMIT_WITH_TIES,
            SqlCapability.FULL_TEXT_WITHOUT_INDEX,
            SqlCapability.SET_OPERATIONS_KEEPING_DOUBLES,
            SqlCapability.ORDERED_AGGREGATES,
            SqlCapability.GROUPING_SETS,
            SqlCapability.ROLLUP,
            SqlCapability.MERGE,
            SqlCapability.REGULAR_EXPRESSION_REPLACEMENT,
            SqlCapability.REGULAR_EXPRESSIONS,
            SqlCapability.LIKE_TELLS_CASE_APART,
            SqlCapability.ROW_LOCKS,
            SqlCapability.KEY_LOCKS,
            SqlCapability.GENERATED_SERIES,
            SqlCapability.DELETE_USING);

    @Nested
    class SqliteComparison extends ComparisonSuite {
        SqliteComparison() {
            super(TARGET);
        }
    }

    @Nested
    class SqlitePattern extends PatternSuite {
        SqlitePattern() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteMembership extends MembershipSuite {
        SqliteMembership() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteText extends TextSuite {
        SqliteText() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteAggregate extends AggregateSuite {
        SqliteAggregate() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteFrom extends FromSuite {
        SqliteFrom() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteQuery extends QuerySuite {
        SqliteQuery() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteChange extends ChangeSuite {
        SqliteChange() {
            super(TARGET);
        }
    }

    @Nested
    class SqliteValue extends ValueSuite {
        SqliteValue() {
            super(TARGET);
        }
    }
}
