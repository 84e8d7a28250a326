package io.athanor.dialect.mysql;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CAST takes for the types of columns: a few families only. */
final class CastTarget {

    private static final Pattern FORM = Pattern.compile("(\\w+) *(\\([^)]*\\))?(.*)", Pattern.DOTALL);

    private CastTarget() {}

    /**
     * The target for a type.
     *
     * @param type the type as DDL says it
     * @throws CompileException if nothing can be cast to it
     */
    static String of(String type, Dialect dialect) {
        Matcher form = FORM.matcher(type);
        if (!form.matches()) {
            return type;
        }
        String arguments = form.group(2) == null ? "" : form.group(2);
        String rest = form.group(3);
        boolean isMariaDb = dialect.name().equals("mariadb");
        return switch (form.group(1).toUpperCase(Locale.ROOT)) {
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" ->
                rest.toUpperCase(Locale.ROOT).contains("UNSIGNED") ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
            case "BIT" -> "UNSIGNED INTEGER";
            case "BOOL" -> "SIGNED INTEGER";
            case "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "ENUM", "SET" ->
                "CHAR" + (rest.isEmpty() ? "" : " " + rest);
            case "NATIONAL" -> "NCHAR" + rest.substring(Math.max(0, rest.indexOf('(')));
            // The server rounds to no digits here, and knows no numbers without a sign.
            case "DOUBLE", "REAL" -> "DOUBLE";
            case "FLOAT" -> "FLOAT";
            case "VARCHAR" -> "CHAR" + arguments + rest;
            // With a length it would fill the bytes up with zeros.
            case "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB", "VARBINARY" -> "BINARY";
            case "DECIMAL", "NUMERIC" -> "DECIMAL" + arguments;
            case "TIMESTAMP" -> "DATETIME" + arguments;
            case "JSON" -> isMariaDb ? "CHAR" : type;
            case "YEAR" -> year(dialect, isMariaDb);
            default -> type;
        };
    }

    private static String year(Dialect dialect, boolean isMariaDb) {
        if (isMariaDb || !dialect.version().isAtLeast(8, 0, 22)) {
            throw new CompileException("CAST to YEAR", dialect, "the server cannot do that; use year(...) of a date");
        }
        return "YEAR";
    }
}
