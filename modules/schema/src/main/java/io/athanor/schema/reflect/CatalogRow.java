package io.athanor.schema.reflect;

import io.athanor.schema.DdlConnection;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalog's query, whose values drivers deliver as various objects.
 *
 * @param values the driver's objects
 */
public record CatalogRow(List<@Nullable Object> values) {

    /** The rows of a query. */
    public static List<CatalogRow> of(DdlConnection connection, String sql, @Nullable Object... parameters) {
        List<CatalogRow> rows = new ArrayList<>();
        connection.query(sql, parameters).forEach(values -> rows.add(new CatalogRow(values)));
        return rows;
    }

    /** Rows of the same key together, in the order of the first of each. */
    public static <K> Map<K, List<CatalogRow>> grouped(List<CatalogRow> rows, Function<CatalogRow, K> key) {
        Map<K, List<CatalogRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), first -> new ArrayList<>())
                .add(row));
        return groups;
    }

    /** A string, or null. */
    public @Nullable String text(int position) {
        Object value = values.get(position);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Clob text) {
            try {
                return text.getSubString(1, (int) Math.min(text.length(), Integer.MAX_VALUE));
            } catch (SQLException e) {
                throw new CatalogException("the catalog's text in column " + position + " cannot be read", e);
            }
        }
        return value == null ? null : value.toString();
    }

    /** A string that is never null, such as a name. */
    public String name(int position) {
        String text = text(position);
        if (text == null) {
            throw new CatalogException("the catalog has NULL where a name is expected: " + values, null);
        }
        return text;
    }

    /** A whole number, or null. */
    public @Nullable Long number(int position) {
        Object value = values.get(position);
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value == null ? null : Long.valueOf(value.toString().trim());
    }

    /** A whole number, 0 for NULL. */
    public int integer(int position) {
        Long number = number(position);
        return number == null ? 0 : Math.toIntExact(number);
    }

    /** A truth value, which catalogs write in many ways; false for NULL. */
    public boolean flag(int position) {
        Object value = values.get(position);
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.longValue() != 0;
        }
        String text = text(position);
        return text != null
                && (text.equalsIgnoreCase("YES")
                        || text.equalsIgnoreCase("Y")
                        || text.equalsIgnoreCase("t")
                        || text.equalsIgnoreCase("true")
                        || text.equals("1"));
    }
}
