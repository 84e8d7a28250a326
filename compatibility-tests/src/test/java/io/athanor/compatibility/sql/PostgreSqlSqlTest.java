package io.athanor.compatibility.sql;

import io.athanor.compatibility.server.PostgreSqlServer;
import org.junit.jupiter.api.Nested;

/** The suites on PostgreSQL. */
class PostgreSqlSqlTest {

    private static final SqlTarget TARGET = SqlTarget.of(PostgreSqlServer.instance(), SqlCapability.JSON_EACH);

    @Nested
    class PostgreSqlComparison extends ComparisonSuite {
        PostgreSqlComparison() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlPattern extends PatternSuite {
        PostgreSqlPattern() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlMembership extends MembershipSuite {
        PostgreSqlMembership() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlText extends TextSuite {
        PostgreSqlText() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlAggregate extends AggregateSuite {
        PostgreSqlAggregate() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlFrom extends FromSuite {
        PostgreSqlFrom() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlQuery extends QuerySuite {
        PostgreSqlQuery() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlChange extends ChangeSuite {
        PostgreSqlChange() {
            super(TARGET);
        }
    }

    @Nested
    class PostgreSqlValue extends ValueSuite {
        PostgreSqlValue() {
            super(TARGET);
        }
    }
}
