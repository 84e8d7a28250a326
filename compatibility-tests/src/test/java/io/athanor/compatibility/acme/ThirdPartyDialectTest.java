package io.athanor.compatibility.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.sql.AggregateSuite;
import io.athanor.compatibility.sql.ChangeSuite;
import io.athanor.compatibility.sql.ComparisonSuite;
import io.athanor.compatibility.sql.FromSuite;
import io.athanor.compatibility.sql.MembershipSuite;
import io.athanor.compatibility.sql.PatternSuite;
import io.athanor.compatibility.sql.QuerySuite;
import io.athanor.compatibility.sql.SqlCapability;
import io.athanor.compatibility.sql.SqlTarget;
import io.athanor.compatibility.sql.TextSuite;
import io.athanor.compatibility.sql.ValueSuite;
import io.athanor.feature.Feature;
import io.athanor.feature.OnDialect;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A dialect that is none of ours is found and passes the suites, but for what it says that it lacks. */
@OnDialect("acme")
class ThirdPartyDialectTest {

    private static final SqlTarget TARGET = SqlTarget.of(
            new AcmeServer(),
            SqlCapability.ARRAYS,
            SqlCapability.DISTINCT_ON,
            SqlCapability.CHANGES_IN_CTE,
            SqlCapability.FULL_TEXT_WITHOUT_INDEX,
            SqlCapability.KEY_LOCKS,
            SqlCapability.JSON_EACH);

    @Test
    @Feature("SQL-C-03")
    void dialect_isFoundByItsServiceFile() {
        assertTrue(Dialect.of("acme") instanceof AcmeDialect);
        assertTrue(Dialect.available().stream().anyMatch(dialect -> dialect instanceof AcmeDialect));
    }

    @Test
    @Feature("SQL-X-21")
    void fullTextSearch_isRefusedByNameWhereThereIsNone() {
        Statement statement = Sql.select(Sql.column("a", Types.STRING))
                .where(Sql.column("a", Types.STRING).match("x"));
        CompileException e = assertThrows(
                CompileException.class, () -> new StatementCache(Dialect.of("acme"), 1).prepare(statement, Map.of()));
        assertEquals("full text search", e.construct());
        assertTrue(e.getMessage().startsWith("full text search cannot be compiled for acme "), e.getMessage());
    }

    @Nested
    @OnDialect("acme")
    class AcmeComparison extends ComparisonSuite {
        AcmeComparison() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmePattern extends PatternSuite {
        AcmePattern() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeMembership extends MembershipSuite {
        AcmeMembership() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeText extends TextSuite {
        AcmeText() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeAggregate extends AggregateSuite {
        AcmeAggregate() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeFrom extends FromSuite {
        AcmeFrom() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeQuery extends QuerySuite {
        AcmeQuery() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeChange extends ChangeSuite {
        AcmeChange() {
            super(TARGET);
        }
    }

    @Nested
    @OnDialect("acme")
    class AcmeValue extends ValueSuite {
        AcmeValue() {
            super(TARGET);
        }
    }
}
