package io.athanor.dialect.mysql;

import io.athanor.schema.golden.DdlGolden;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MariaDbDdlGoldenTest {

    private static final String LONG_NAME = "the server allows 64 characters: the text would be refused";
    private static final String OWN_OPTIONS = "the options of another dialect have no effect";

    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("ddl/index/long-name", LONG_NAME),
            Map.entry("ddl/sequence/optional", "rows are numbered without the sequence, so it is not created"),
            Map.entry("ddl/index/mysql-prefix", OWN_OPTIONS),
            Map.entry("ddl/index/mysql-using", OWN_OPTIONS));

    @TestFactory
    Stream<DynamicTest> ddl_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("mariadb").forVersion(ServerVersion.of(10, 11)), "", DEVIATIONS);
    }
}
