package io.athanor.compatibility.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.parser.ParserException;
import java.util.Locale;
import java.util.Optional;
import org.apache.shardingsphere.infra.database.core.type.DatabaseType;
import org.apache.shardingsphere.infra.spi.type.typed.TypedSPILoader;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.apache.shardingsphere.sql.parser.exception.SQLParsingException;

/**
 * Parses Oracle's SQL by grammars that know nothing of Athanor, and checks what they let pass.
 *
 * <p>There is no Oracle to ask. ShardingSphere's grammar has no RETURNING with parameters, so that clause goes through
 * Druid's, and the rest of the statement through both.
 */
public final class OracleSyntax {

    private static final SQLParserEngine GRAMMAR =
            new SQLParserEngine(TypedSPILoader.getService(DatabaseType.class, "Oracle"), new CacheOption(16, 64));

    private static final String RETURNING = " RETURNING ";

    private OracleSyntax() {}

    /** Fails with what is wrong with the statement. */
    public static void check(String statement) {
        assertEquals(Optional.empty(), problem(statement), statement);
    }

    /** What is wrong with the statement, if anything is. */
    public static Optional<String> problem(String statement) {
        String plain = statement.replaceAll("\\s+", " ").strip();
        Optional<String> complaint = OracleLint.complaint(plain);
        if (complaint.isPresent()) {
            return complaint;
        }
        String known = plain;
        for (GrammarGap gap : GrammarGap.ALL) {
            known = gap.bridge(known);
        }
        int returning = known.indexOf(RETURNING);
        if (returning >= 0 && known.contains(" INTO ?")) {
            Optional<String> refusal = druid(known);
            if (refusal.isPresent()) {
                return refusal;
            }
            known = known.substring(0, returning);
        }
        return grammar(known);
    }

    /** Why ShardingSphere's grammar refuses the statement, if it does. */
    static Optional<String> grammar(String statement) {
        try {
            GRAMMAR.parse(statement, false);
            return Optional.empty();
        } catch (SQLParsingException e) {
            return Optional.of("grammar: " + e.getMessage());
        }
    }

    private static Optional<String> druid(String statement) {
        try {
            SQLUtils.parseStatements(statement, "oracle");
            return Optional.empty();
        } catch (ParserException e) {
            return Optional.of("druid: " + e.getMessage().toLowerCase(Locale.ROOT));
        }
    }
}
