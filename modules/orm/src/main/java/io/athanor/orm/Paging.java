package io.athanor.orm;

import io.athanor.sql.Element;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads pages of a query's results. */
final class Paging {

    private Paging() {}

    static int checked(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page has at least one result, not " + size);
        }
        return size;
    }

    /** A page by its number. */
    static <T> Page<T> page(Query<T> query, int number, int size, boolean counted) {
        if (number < 0) {
            throw new IllegalArgumentException("pages are counted from 0, there is no page " + number);
        }
        int from = Math.multiplyExact(number, checked(size));
        List<T> found =
                query.slice(from, Math.addExact(Math.addExact(from, size), 1)).all();
        boolean hasNext = found.size() > size;
        List<T> rows = hasNext ? found.subList(0, size) : found;
        boolean isKnown = !hasNext && (number == 0 || !rows.isEmpty());
        OptionalLong total =
                !counted ? OptionalLong.empty() : OptionalLong.of(isKnown ? (long) from + rows.size() : query.count());
        return new Page<>(rows, number, size, hasNext, total);
    }

    private record Placed<T>(T result, Cursor place) {}

    /** The results of a SELECT in the complete order of its sort keys, with the place of the last. */
    static <T> KeysetPage<T> page(
            Session session, Keyset keyset, Select sorted, RowShape<T> shape, QuerySettings settings, int size) {
        int width = shape.columns().size();
        Select select =
                sorted.columns(keyset.expressions().toArray(Element[]::new)).limit(Math.addExact(checked(size), 1));
        QueryRun<Placed<T>> run = new QueryRun<>(
                session,
                session.executed(select),
                null,
                settings,
                row -> new Placed<>(
                        shape.result().apply(Arrays.copyOf(row, width)),
                        Cursor.of(Arrays.copyOfRange(row, width, row.length))));
        List<T> rows = new ArrayList<>();
        Cursor last = null;
        for (Placed<T> placed : run.all()) {
            // A collection that is joined brings a result as often as it has members.
            if (placed.place.equals(last)) {
                continue;
            }
            if (rows.size() == size) {
                return new KeysetPage<>(rows, last);
            }
            rows.add(placed.result);
            last = placed.place;
        }
        return new KeysetPage<>(rows, null);
    }

    /** The values of a place that was given, or null for the beginning. */
    static Select behind(Keyset keyset, @Nullable Cursor place) {
        return place == null ? keyset.ordered() : keyset.after(place);
    }
}
