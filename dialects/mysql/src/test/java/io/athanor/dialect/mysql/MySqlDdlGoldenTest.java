package io.athanor.dialect.mysql;

import io.athanor.schema.golden.DdlGolden;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MySqlDdlGoldenTest {

    private static final String LONG_NAME = "the server allows 64 characters: the text would be refused";
    private static final String NO_SEQUENCES = "the database has no sequences: the text would be refused";

    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("ddl/index/long-name", LONG_NAME),
            Map.entry("ddl/sequence/plain", NO_SEQUENCES),
            Map.entry("ddl/sequence/options", NO_SEQUENCES),
            Map.entry("ddl/sequence/no-bounds", NO_SEQUENCES),
            Map.entry("ddl/sequence/data-type", NO_SEQUENCES),
            Map.entry("ddl/sequence/oracle-order", NO_SEQUENCES),
            Map.entry("ddl/sequence/drop", NO_SEQUENCES));

    @TestFactory
    Stream<DynamicTest> ddl_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("mysql").forVersion(ServerVersion.of(8, 0)), "", DEVIATIONS);
    }

    @TestFactory
    Stream<DynamicTest> ddl_ofVersion5_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("mysql").forVersion(ServerVersion.of(5, 7)), "mysql-5.7", DEVIATIONS);
    }
}
