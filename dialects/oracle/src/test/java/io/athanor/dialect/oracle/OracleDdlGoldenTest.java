package io.athanor.dialect.oracle;

import io.athanor.schema.golden.DdlGolden;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OracleDdlGoldenTest {

    private static final String NO_TIME = "the database has no type TIME: the text would be refused";
    private static final String ACTIONS = "actions are an enumeration, in which no other words fit";
    private static final String IF_NOT_EXISTS = "what was asked for is written, as it is for tables, and not left out";

    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("ddl/types-generic/upper-time", NO_TIME),
            Map.entry("ddl/constraint/fk-bad-action", ACTIONS),
            Map.entry("ddl/index/if-not-exists", IF_NOT_EXISTS));

    @TestFactory
    Stream<DynamicTest> ddl_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("oracle").forVersion(ServerVersion.of(21, 0)), "", DEVIATIONS);
    }

    @TestFactory
    Stream<DynamicTest> ddl_ofVersion23_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("oracle").forVersion(ServerVersion.of(23, 0)), "oracle-23", DEVIATIONS);
    }

    @TestFactory
    Stream<DynamicTest> ddl_ofVersion11_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("oracle").forVersion(ServerVersion.of(11, 2)), "oracle-11.2", DEVIATIONS);
    }
}
