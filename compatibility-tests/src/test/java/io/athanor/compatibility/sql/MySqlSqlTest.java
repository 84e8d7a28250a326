package io.athanor.compatibility.sql;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import org.junit.jupiter.api.Nested;

/** The suites on MySQL. */
@OnMySql
class MySqlSqlTest {

    private static final SqlTarget TARGET = SqlTarget.of(
            MySqlServer.required(),
            SqlCapability.ARRAYS,
            SqlCapability.CHANGES_IN_CTE,
            SqlCapability.DISTINCT_ON,
            SqlCapability.LIMIT_WITH_TIES,
            SqlCapability.FULL_JOIN,
            SqlCapability.FULL_TEXT_WITHOUT_INDEX,
            SqlCapability.FRAMES_OF_GROUPS,
            SqlCapability.ORDERED_AGGREGATES,
            SqlCapability.GROUPING_SETS,
            SqlCapability.INSERT_RETURNING,
            SqlCapability.UPDATE_RETURNING,
            SqlCapability.DELETE_RETURNING,
            SqlCapability.MERGE,
            SqlCapability.ROW_ASSIGNMENT,
            SqlCapability.CONDITIONAL_UPSERT,
            SqlCapability.LIKE_TELLS_CASE_APART,
            SqlCapability.EQUALITY_TELLS_CASE_APART,
            SqlCapability.KEY_LOCKS,
            SqlCapability.JSON_EACH,
            SqlCapability.GENERATED_SERIES,
            SqlCapability.QUOTIENTS_TOWARDS_ZERO);

    @Nested
    class MySqlComparison extends ComparisonSuite {
        MySqlComparison() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlPattern extends PatternSuite {
        MySqlPattern() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlMembership extends MembershipSuite {
        MySqlMembership() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlText extends TextSuite {
        MySqlText() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlAggregate extends AggregateSuite {
        MySqlAggregate() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlFrom extends FromSuite {
        MySqlFrom() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlQuery extends QuerySuite {
        MySqlQuery() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlChange extends ChangeSuite {
        MySqlChange() {
            super(TARGET);
        }
    }

    @Nested
    class MySqlValue extends ValueSuite {
        MySqlValue() {
            super(TARGET);
        }
    }
}
