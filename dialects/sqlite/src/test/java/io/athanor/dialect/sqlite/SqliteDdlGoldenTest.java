package io.athanor.dialect.sqlite;

import io.athanor.schema.golden.DdlGolden;
import io.athanor.sql.dialect.Dialect;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SqliteDdlGoldenTest {

    private static final String NO_COMMENTS = "the database has no comments: the text would be refused";
    private static final String NO_SCHEMAS = "a schema is an attached database: the text would be refused";
    private static final String NO_ALTER = "the database cannot change constraints: the text would be refused";
    private static final String NO_SEQUENCES = "the database has no sequences: the text would be refused";

    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("ddl/create/drop-table-comment", NO_COMMENTS),
            Map.entry("ddl/create/set-col-comment", NO_COMMENTS),
            Map.entry("ddl/drop/create-schema-quoted", NO_SCHEMAS),
            Map.entry("ddl/drop/drop-schema-cascade", NO_SCHEMAS),
            Map.entry("ddl/constraint/add-fk", NO_ALTER),
            Map.entry("ddl/constraint/drop-fk", NO_ALTER),
            Map.entry("ddl/constraint/add-unique", NO_ALTER),
            Map.entry("ddl/constraint/drop-unique", NO_ALTER),
            Map.entry("ddl/constraint/drop-if-exists", NO_ALTER),
            Map.entry("ddl/constraint/drop-check", NO_ALTER),
            Map.entry("ddl/constraint/add-pk", NO_ALTER),
            Map.entry("ddl/sequence/plain", NO_SEQUENCES),
            Map.entry("ddl/sequence/options", NO_SEQUENCES),
            Map.entry("ddl/sequence/no-bounds", NO_SEQUENCES),
            Map.entry("ddl/sequence/data-type", NO_SEQUENCES),
            Map.entry("ddl/sequence/oracle-order", NO_SEQUENCES),
            Map.entry("ddl/sequence/drop", NO_SEQUENCES));

    @TestFactory
    Stream<DynamicTest> ddl_isAsRecorded() {
        return DdlGolden.tests(Dialect.of("sqlite"), "", DEVIATIONS);
    }
}
