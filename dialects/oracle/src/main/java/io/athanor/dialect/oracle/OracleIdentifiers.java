package io.athanor.dialect.oracle;

import io.athanor.sql.dialect.IdentifierRules;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How Oracle quotes identifiers. */
final class OracleIdentifiers {

    private static final String RESERVED = """
            access add all alter and any as asc audit between by char check cluster column column_value comment
            compress connect create current date decimal default delete desc distinct drop else exclusive exists
            file float for from grant group having identified immediate in increment index initial insert integer
            intersect into is level like lock long maxextents minus mlslabel mode modify nested_table_id noaudit
            nocompress not nowait null number of offline on online option or order pctfree prior public raw rename
            resource revoke row rowid rownum rows select session set share size smallint start successful synonym
            sysdate table then to trigger uid union unique update user validate values varchar varchar2 view
            whenever where with
            """;

    static final IdentifierRules RULES = new IdentifierRules("\"", "\"", reserved(), 128, false, Set.of());

    private OracleIdentifiers() {}

    private static Set<String> reserved() {
        return Pattern.compile("\\s+").splitAsStream(RESERVED.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
