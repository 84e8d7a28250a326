package io.athanor.dialect.oracle;

import java.util.Locale;

/** Names of the program and of the catalog, which has those that were not quoted in upper case. */
final class OracleNames {

    private OracleNames() {}

    /** A name of the program as the catalog has it. */
    static String inCatalog(String name) {
        return OracleIdentifiers.RULES.needsQuotes(name) ? name : name.toUpperCase(Locale.ROOT);
    }

    /** A name of the catalog as the program writes it. */
    static String inProgram(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean unquoted = name.equals(name.toUpperCase(Locale.ROOT)) && !OracleIdentifiers.RULES.needsQuotes(lower);
        return unquoted ? lower : name;
    }
}
