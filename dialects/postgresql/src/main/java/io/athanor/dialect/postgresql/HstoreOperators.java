package io.athanor.dialect.postgresql;

import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.Subscript;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of maps of strings, of columns of {@link PostgreSql#HSTORE}. */
public final class HstoreOperators {

    private HstoreOperators() {}

    /** The value of a key; NULL where there is none. */
    public static Expression<String> value(Expression<Map<String, @Nullable String>> map, String key) {
        return new OwnExpression<>("a value of HSTORE", new Subscript<>(map, Sql.literal(key), Types.STRING));
    }

    /** {@code ?}, whether a map has a key. */
    public static Predicate hasKey(Expression<Map<String, @Nullable String>> map, String key) {
        return new OwnTest("a test for a key of HSTORE", map, "?", Sql.literal(key));
    }

    /** {@code ?|}, whether a map has at least one of these keys. */
    public static Predicate hasAnyKey(Expression<Map<String, @Nullable String>> map, String... keys) {
        return new OwnTest("a test for keys of HSTORE", map, "?|", JsonOperators.names(keys));
    }

    /** {@code ?&}, whether a map has all of these keys. */
    public static Predicate hasAllKeys(Expression<Map<String, @Nullable String>> map, String... keys) {
        return new OwnTest("a test for keys of HSTORE", map, "?&", JsonOperators.names(keys));
    }

    /** {@code @>}, whether a map has these entries. */
    public static Predicate contains(Expression<Map<String, @Nullable String>> map, Map<String, ?> entries) {
        return new OwnTest("a test for entries of HSTORE", map, "@>", literal(entries));
    }

    /** {@code <@}, whether all entries of a map are among these. */
    public static Predicate containedBy(Expression<Map<String, @Nullable String>> map, Map<String, ?> entries) {
        return new OwnTest("a test for entries of HSTORE", map, "<@", literal(entries));
    }

    /** {@code ||}, a map with these entries, which replace its own. */
    public static Expression<Map<String, @Nullable String>> concat(
            Expression<Map<String, @Nullable String>> map, Map<String, ?> entries) {
        return new OwnExpression<>("concatenation of HSTORE", map, "||", PostgreSql.HSTORE, literal(entries));
    }

    private static Expression<Map<String, @Nullable String>> literal(Map<String, ?> entries) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        entries.forEach((key, value) -> texts.put(key, value == null ? null : value.toString()));
        return Sql.literal(texts, PostgreSql.HSTORE);
    }
}
