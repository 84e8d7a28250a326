package io.athanor.schema;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as it is defined: an immutable value that belongs to no table yet.
 *
 * @param name the name, or null for that of the naming convention
 * @param parts what is indexed, in order
 * @param isUnique whether no two rows have the same values
 * @param condition which rows are indexed, or null for all
 * @param included the keys of columns that the index carries besides
 * @param options the options of dialects
 */
public record Index(
        @Nullable String name,
        List<Part> parts,
        boolean isUnique,
        @Nullable Expression<Boolean> condition,
        List<String> included,
        DialectOptions options)
        implements TableElement {

    private static final String WHERE = "where";
    private static final String INCLUDE = "include";

    /** What an index sorts by. */
    public sealed interface Part {}

    /** A column, by its key. */
    public record ColumnPart(String key) implements Part {}

    /** An expression over the table's columns, or a column with a direction. */
    public record ExpressionPart(Element expression) implements Part {}

    /** An index; its lists are copied. */
    public Index {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
        if (parts.isEmpty()) {
            throw new SchemaException("an index has one or more columns or expressions; the index "
                    + (name == null ? "without a name" : "\"" + name + "\"") + " has none");
        }
    }

    /** An index of the columns of these keys. */
    public static Index of(@Nullable String name, String... columns) {
        List<Part> parts = new ArrayList<>();
        Arrays.stream(columns).forEach(column -> parts.add(new ColumnPart(column)));
        return new Index(name, parts, false, null, List.of(), DialectOptions.NONE);
    }

    /** An index of columns and expressions. */
    public static Index on(@Nullable String name, Element... elements) {
        List<Part> parts = new ArrayList<>();
        for (Element element : elements) {
            parts.add(element instanceof Column<?> column ? new ColumnPart(column.key()) : new ExpressionPart(element));
        }
        return new Index(name, parts, false, null, List.of(), DialectOptions.NONE);
    }

    /** This index under another name. */
    public Index named(@Nullable String newName) {
        return new Index(newName, parts, isUnique, condition, included, options);
    }

    /** This index, of which no two rows have the same values. */
    public Index unique() {
        return new Index(name, parts, true, condition, included, options);
    }

    /** This index of the rows that fulfil a condition only. */
    public Index where(Expression<Boolean> rows) {
        return new Index(name, parts, isUnique, rows, included, options);
    }

    /** This index with columns that it carries without sorting by them. */
    public Index including(String... columns) {
        return new Index(name, parts, isUnique, condition, List.of(columns), options);
    }

    /** This index with an option of one dialect. */
    public Index option(String dialect, String option, Object value) {
        return new Index(name, parts, isUnique, condition, included, options.with(dialect, option, value));
    }

    /** This index, in one dialect of the rows that fulfil a condition only; the others index as they are told. */
    public Index where(String dialect, Expression<Boolean> rows) {
        return option(dialect, WHERE, rows);
    }

    /**
     * This index as one dialect sees it: with the condition ({@code "where"}) and the carried columns
     * ({@code "include"}, a list of keys) that its options give it instead of the general ones.
     *
     * @throws SchemaException if the value of such an option is of another kind
     */
    public Index forDialect(String dialect) {
        DialectOptions own = options.without(dialect, WHERE).without(dialect, INCLUDE);
        if (own == options) {
            return this;
        }
        Object rows = options.of(dialect).get(WHERE);
        Object carried = options.of(dialect).get(INCLUDE);
        return new Index(
                name,
                parts,
                isUnique,
                rows == null ? condition : condition(dialect, rows),
                carried == null ? included : keys(dialect, carried),
                own);
    }

    private Expression<Boolean> condition(String dialect, Object rows) {
        if (rows instanceof Expression<?> expression && expression.type().javaType() == Boolean.class) {
            @SuppressWarnings("unchecked") // the type was compared
            Expression<Boolean> truth = (Expression<Boolean>) expression;
            return truth;
        }
        throw wrongOption(dialect, WHERE, "a condition", rows);
    }

    private List<String> keys(String dialect, Object carried) {
        List<?> all = carried instanceof List<?> list ? list : List.of();
        if (all.isEmpty() || !all.stream().allMatch(String.class::isInstance)) {
            throw wrongOption(dialect, INCLUDE, "a list of the keys of columns", carried);
        }
        return all.stream().map(String.class::cast).toList();
    }

    private SchemaException wrongOption(String dialect, String option, String wanted, Object value) {
        return new SchemaException("the option \"" + option + "\" of the dialect " + dialect + " of the index "
                + (name == null ? "without a name" : "\"" + name + "\"") + " has to be " + wanted + ", not " + value);
    }
}
