package io.athanor.compatibility.sql;

import io.athanor.compatibility.server.MariaDbServer;
import org.junit.jupiter.api.Nested;

/** The suites on MariaDB. */
class MariaDbSqlTest {

    private static final SqlTarget TARGET = SqlTarget.of(
            MariaDbServer.instance(),
            SqlCapability.ARRAYS,
            SqlCapability.LATERAL,
            SqlCapability.CTE_OF_CHANGES,
            SqlCapability.CHANGES_IN_CTE,
            SqlCapability.DISTINCT_ON,
            SqlCapability.FULL_JOIN,
            SqlCapability.FULL_TEXT_WITHOUT_INDEX,
            SqlCapability.FRAMES_OF_GROUPS,
            SqlCapability.ORDERED_AGGREGATES,
            SqlCapability.GROUPING_SETS,
            SqlCapability.UPDATE_RETURNING,
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
    class MariaDbComparison extends ComparisonSuite {
        MariaDbComparison() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbPattern extends PatternSuite {
        MariaDbPattern() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbMembership extends MembershipSuite {
        MariaDbMembership() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbText extends TextSuite {
        MariaDbText() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbAggregate extends AggregateSuite {
        MariaDbAggregate() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbFrom extends FromSuite {
        MariaDbFrom() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbQuery extends QuerySuite {
        MariaDbQuery() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbChange extends ChangeSuite {
        MariaDbChange() {
            super(TARGET);
        }
    }

    @Nested
    class MariaDbValue extends ValueSuite {
        MariaDbValue() {
            super(TARGET);
        }
    }
}
