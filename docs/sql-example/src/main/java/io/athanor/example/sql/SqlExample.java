package io.athanor.example.sql;

import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.UnknownDialectException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Prints the SQL and the parameters of a book shop's statements in the dialect that the command line names.
 *
 * <p>Without an argument that is SQLite's. The module requires {@code io.athanor.sql} and nothing else: there is no
 * database, no JDBC driver and no other layer of Athanor. Whichever dialect plugins are on the path can be named.
 */
public final class SqlExample {

    private static final String DEFAULT_DIALECT = "sqlite";

    private SqlExample() {}

    /** Prints the statements; exits with status 2 if no plugin knows the dialect. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            print(Dialect.of(arguments.length == 0 ? DEFAULT_DIALECT : arguments[0]), out);
        } catch (UnknownDialectException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void print(Dialect dialect, PrintStream out) {
        StatementCache statements = new StatementCache(dialect, 100);
        for (NamedStatement named : new BookShop().statements()) {
            BoundSql sql = statements.prepare(named.statement(), Map.of());
            out.println("-- " + named.purpose());
            out.println(sql.text());
            out.println("-- " + sql.values());
            out.println();
        }
    }
}
