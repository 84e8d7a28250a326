package io.athanor.dialect.postgresql;

import io.athanor.schema.golden.DdlGolden;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostgreSqlDdlGoldenTest {

    private static final Map<String, String> DEVIATIONS = Map.of();

    @TestFactory
    Stream<DynamicTest> ddl_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("postgresql").forVersion(ServerVersion.of(16, 0)), "", DEVIATIONS);
    }

    @TestFactory
    Stream<DynamicTest> ddl_ofVersion18_isAsRecorded() {
        return DdlGolden.tests(
                Dialect.of("postgresql").forVersion(ServerVersion.of(18, 0)), "postgresql-18", DEVIATIONS);
    }
}
