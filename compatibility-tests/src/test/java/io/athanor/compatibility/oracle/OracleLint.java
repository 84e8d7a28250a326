package io.athanor.compatibility.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What grammars let pass and Oracle before 23 refuses. */
final class OracleLint {

    private static final Pattern STRINGS_AND_NAMES = Pattern.compile("'(?:[^']|'')*'|\"[^\"]+\"");
    private static final Pattern STRINGS = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern QUOTED_NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BARE_NAME = Pattern.compile("\\b[A-Za-z][\\w$#]*");
    private static final Pattern TRUTH = Pattern.compile("(?i)(?<![.\\w])(TRUE|FALSE)\\b");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:\\.|\\bAS (?!SELECT\\b))([a-z]\\w*)");
    private static final Pattern CAST = Pattern.compile("(?i)\\bCAST\\((?:[^()]|\\([^()]*\\))*\\bAS ");
    private static final Pattern EXTRACT = Pattern.compile("(?i)\\bEXTRACT\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern TABLE_AS = Pattern.compile("(?i)\\b(?:FROM|JOIN) \\S+ AS \\w");
    private static final Pattern DISTINCT_ON = Pattern.compile("(?i)\\bDISTINCT ON\\b");
    private static final Pattern COUNTED = Pattern.compile("(?i)\\b(LIMIT|ILIKE|RECURSIVE|EXCEPT)\\b(?! ?[(.,)])");
    private static final Pattern NO_TABLE = Pattern.compile("(?i)^SELECT (?!.*\\bFROM\\b)");

    private static final int LONGEST_NAME = 128;

    /** Oracle Database SQL Language Reference, appendix on reserved words. */
    private static final Set<String> RESERVED = Set.of("""
            ACCESS ADD ALL ALTER AND ANY AS ASC AUDIT BETWEEN BY CHAR CHECK CLUSTER COLUMN COMMENT COMPRESS CONNECT
            CREATE CURRENT DATE DECIMAL DEFAULT DELETE DESC DISTINCT DROP ELSE EXCLUSIVE EXISTS FILE FLOAT FOR FROM
            GRANT GROUP HAVING IDENTIFIED IMMEDIATE IN INCREMENT INDEX INITIAL INSERT INTEGER INTERSECT INTO IS LEVEL
            LIKE LOCK LONG MAXEXTENTS MINUS MLSLABEL MODE MODIFY NESTED_TABLE_ID NOAUDIT NOCOMPRESS NOT NOWAIT NULL
            NUMBER OF OFFLINE ON ONLINE OPTION OR ORDER PCTFREE PRIOR PUBLIC RAW RENAME RESOURCE REVOKE ROW ROWID
            ROWNUM ROWS SELECT SESSION SET SHARE SIZE SMALLINT START SUCCESSFUL SYNONYM SYSDATE TABLE THEN TO TRIGGER
            UID UNION UNIQUE UPDATE USER VALIDATE VALUES VARCHAR VARCHAR2 VIEW WHENEVER WHERE WITH
            """.strip().split("\\s+"));

    private OracleLint() {}

    /** What is wrong with the statement, if anything is. */
    static Optional<String> complaint(String statement) {
        String bare = STRINGS_AND_NAMES.matcher(statement).replaceAll("''");
        if (TRUTH.matcher(bare).find()) {
            return Optional.of("TRUE and FALSE are no literals before version 23");
        }
        if (TABLE_AS.matcher(EXTRACT.matcher(bare).replaceAll("x")).find()) {
            return Optional.of("AS stands in front of a table's alias");
        }
        if (DISTINCT_ON.matcher(bare).find() || COUNTED.matcher(bare).find()) {
            return Optional.of("a construct of other databases");
        }
        if (NO_TABLE.matcher(bare).find()) {
            return Optional.of("SELECT without FROM before version 23");
        }
        return reservedName(bare).or(() -> longName(statement));
    }

    private static Optional<String> reservedName(String bare) {
        Matcher name = NAMED.matcher(CAST.matcher(bare).replaceAll("CAST("));
        while (name.find()) {
            if (RESERVED.contains(name.group(1).toUpperCase(Locale.ROOT))) {
                return Optional.of("a reserved word as a bare name: " + name.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> longName(String statement) {
        String withoutStrings = STRINGS.matcher(statement).replaceAll("");
        Matcher quoted = QUOTED_NAME.matcher(withoutStrings);
        while (quoted.find()) {
            if (quoted.group(1).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                return Optional.of("a name of more than 128 bytes: " + quoted.group(1));
            }
        }
        Matcher bare = BARE_NAME.matcher(quoted.replaceAll(""));
        while (bare.find()) {
            if (bare.group().length() > LONGEST_NAME) {
                return Optional.of("a name of more than 128 bytes: " + bare.group());
            }
        }
        return Optional.empty();
    }
}
