package io.athanor.dialect.postgresql;

import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.Arrays;
import java.util.List;

/**
 * The operators of JSON documents that only PostgreSQL has. What holds for a document in parsed form is for columns of
 * {@link PostgreSql#JSONB}. {@code path()} of a document works on every database.
 */
public final class JsonOperators {

    private static final SqlType<String> JSONPATH = PostgreSql.text("JSONPATH");

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static final SqlType<List<Object>> STEPS =
            new TextualType<>("TEXT[]", (Class) List.class, new ArrayText<>(StepText.CONVERTER, false));

    private JsonOperators() {}

    /** The member of a document in parsed form; it can be asked for its own members. */
    public static Expression<Json> member(Expression<?> document, String name) {
        return new OwnExpression<>(
                "a member of JSONB", OwnExpression.subscript(document, Sql.literal(name), PostgreSql.JSONB));
    }

    /** The element of an array in parsed form; the first is 0, the last -1. */
    public static Expression<Json> element(Expression<?> document, int index) {
        return new OwnExpression<>(
                "an element of JSONB", OwnExpression.subscript(document, Sql.literal(index), PostgreSql.JSONB));
    }

    /** {@code ->>}, the member of a document as text. */
    public static Expression<String> text(Expression<?> document, String name) {
        return new OwnExpression<>("a member of JSON as text", document, "->>", Types.STRING, Sql.literal(name));
    }

    /** {@code ->>}, the element of an array as text; the first is 0, the last -1. */
    public static Expression<String> text(Expression<?> document, int index) {
        return new OwnExpression<>("an element of JSON as text", document, "->>", Types.STRING, Sql.literal(index));
    }

    /** {@code #>>}, what lies at the end of a path as text; steps are names of members and indexes of elements. */
    public static Expression<String> textAt(Expression<?> document, Object... steps) {
        return new OwnExpression<>("the text at a path of JSON", document, "#>>", Types.STRING, path(steps));
    }

    /** {@code ?}, whether a document in parsed form has a member, or an array a string. */
    public static Predicate hasKey(Expression<?> document, String name) {
        return new OwnTest("a test for a key of JSONB", document, "?", Sql.literal(name));
    }

    /** {@code ?|}, whether a document in parsed form has at least one of these members. */
    public static Predicate hasAnyKey(Expression<?> document, String... names) {
        return new OwnTest("a test for keys of JSONB", document, "?|", names(names));
    }

    /** {@code ?&}, whether a document in parsed form has all of these members. */
    public static Predicate hasAllKeys(Expression<?> document, String... names) {
        return new OwnTest("a test for keys of JSONB", document, "?&", names(names));
    }

    /** {@code @>}, whether a document in parsed form contains another. */
    public static Predicate contains(Expression<?> document, Json part) {
        return contains(document, Sql.literal(part, PostgreSql.JSONB));
    }

    /** {@code @>}, whether a document in parsed form contains another. */
    public static Predicate contains(Expression<?> document, Expression<?> part) {
        return new OwnTest("a test for a part of JSONB", document, "@>", part);
    }

    /** {@code <@}, whether a document in parsed form is contained in another. */
    public static Predicate containedBy(Expression<?> document, Json whole) {
        return containedBy(document, Sql.literal(whole, PostgreSql.JSONB));
    }

    /** {@code <@}, whether a document in parsed form is contained in another. */
    public static Predicate containedBy(Expression<?> document, Expression<?> whole) {
        return new OwnTest("a test for a part of JSONB", document, "<@", whole);
    }

    /** {@code ||}, two documents in parsed form as one; members of the second replace those of the first. */
    public static Expression<Json> concat(Expression<?> first, Expression<?> second) {
        return new OwnExpression<>("concatenation of JSONB", first, "||", PostgreSql.JSONB, second);
    }

    /** {@code -}, a document in parsed form without a member. */
    public static Expression<Json> without(Expression<?> document, String name) {
        return new OwnExpression<>("JSONB without a member", document, "-", PostgreSql.JSONB, Sql.literal(name));
    }

    /** {@code #-}, a document in parsed form without what lies at the end of a path. */
    public static Expression<Json> withoutPath(Expression<?> document, Object... steps) {
        return new OwnExpression<>("JSONB without a path", document, "#-", PostgreSql.JSONB, path(steps));
    }

    /** {@code @?}, whether a path in the language JSONPATH leads to anything. */
    public static Predicate pathExists(Expression<?> document, String path) {
        return new OwnTest("a test for a JSONPATH", document, "@?", Sql.literal(path, JSONPATH));
    }

    /** {@code @@}, whether a criterion in the language JSONPATH is true. */
    public static Predicate pathMatches(Expression<?> document, String criterion) {
        return new OwnTest("a JSONPATH criterion", document, "@@", Sql.literal(criterion, JSONPATH));
    }

    private static Expression<?> path(Object... steps) {
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new IllegalArgumentException(
                        "a step into a document is the name of a member or the index of an element, not " + step);
            }
        }
        return Sql.literal(List.of(steps), STEPS);
    }

    private enum StepText implements Converter<Object, String> {
        CONVERTER;

        @Override
        public String toStored(Object value) {
            return value.toString();
        }

        @Override
        public Object fromStored(String stored) {
            return stored;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type arguments
    static Expression<?> names(String... names) {
        Expression<String>[] elements = new Expression[names.length];
        Arrays.setAll(elements, i -> Sql.literal(names[i]));
        return Sql.array(Types.TEXT, elements);
    }
}
