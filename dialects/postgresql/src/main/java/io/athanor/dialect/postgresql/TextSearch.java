package io.athanor.dialect.postgresql;

import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;

/** The full text search that only PostgreSQL has. {@code match()} of a column searches on every database that can. */
public final class TextSearch {

    private static final SqlType<String> REGCONFIG = PostgreSql.text("REGCONFIG");

    private TextSearch() {}

    /** {@code @@}, whether a text that is prepared for the search has the words. */
    public static Predicate matches(Expression<String> vector, Expression<String> query) {
        return new OwnTest("a full text search", vector, "@@", query);
    }

    /** A text prepared for the search, by the rules of a configuration such as {@code "english"}. */
    public static Expression<String> toTsvector(String configuration, Expression<String> text) {
        return Functions.func("to_tsvector", PostgreSql.TSVECTOR, Sql.literal(configuration, REGCONFIG), text);
    }

    /** Words and the operators {@code &}, {@code |} and {@code !} as a query. */
    public static Expression<String> toTsquery(String words) {
        return Functions.func("to_tsquery", PostgreSql.TSQUERY, Sql.literal(words));
    }

    /** Words and the operators {@code &}, {@code |} and {@code !} as a query, by the rules of a configuration. */
    public static Expression<String> toTsquery(String configuration, String words) {
        return Functions.func(
                "to_tsquery", PostgreSql.TSQUERY, Sql.literal(configuration, REGCONFIG), Sql.literal(words));
    }

    /** Words that have all to be there, as a query. */
    public static Expression<String> plaintoTsquery(String words) {
        return Functions.func("plainto_tsquery", PostgreSql.TSQUERY, Sql.literal(words));
    }
}
