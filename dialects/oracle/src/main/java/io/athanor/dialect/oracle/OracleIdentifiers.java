package io.athanor.dialect.oracle;

import io.athanor.sql.dialect.IdentifierRules;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How Oracle quotes identifiers. */
final class OracleIdentifiers {

    private static final String RESERVED = """
            all alter and any as asc between by char check cluster comment compress connect create current date
            decimal default delete desc distinct drop else exclusive exists float for from grant group having
            identified in index insert integer intersect into is level like lock long minus mode nocompress not
            nowait null number of on option or order pctfree prior public raw rename resource revoke select set
            share size smallint start synonym table then to trigger uid union unique update user values varchar
            varchar2 view where with
            """;

    static final IdentifierRules RULES = new IdentifierRules("\"", "\"", reserved(), 128, false);

    private OracleIdentifiers() {}

    private static Set<String> reserved() {
        return Pattern.compile("\\s+").splitAsStream(RESERVED.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
