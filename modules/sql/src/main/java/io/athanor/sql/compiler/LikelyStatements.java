package io.athanor.sql.compiler;

import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.Update;
import io.athanor.sql.compiler.CompiledStatements.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Guesses, by a few properties that cost nothing to ask for, which compiled statement another one is like. A right
 * guess spares hashing the statement and writing its structure down; a wrong one costs the comparison as far as it
 * went.
 */
final class LikelyStatements {

    private static final int PLACES = 512;

    private final AtomicReferenceArray<@Nullable Entry> last = new AtomicReferenceArray<>(PLACES);

    /** Where statements with the properties of this one are remembered. */
    static int place(Element statement) {
        int hash = statement.getClass().hashCode();
        if (statement instanceof Select select) {
            List<Element> columns = select.resultColumns();
            hash = with(hash, columns) * 31;
            if (!columns.isEmpty() && columns.get(0) instanceof Expression<?> first) {
                hash += first.defaultName().hashCode();
            }
            hash = hash * 31 + select.joins().size();
            hash = with(hash, select.where());
            hash = hash * 31 + select.orderBy().size();
        } else if (statement instanceof Insert insert) {
            hash = hash * 31 + insert.table().name().hashCode();
        } else if (statement instanceof Update update) {
            hash = hash * 31 + update.table().name().hashCode();
        } else if (statement instanceof Delete delete) {
            hash = hash * 31 + delete.table().name().hashCode();
        }
        return (hash ^ hash >>> 9 ^ hash >>> 18) & PLACES - 1;
    }

    private static int with(int hash, List<? extends Element> parts) {
        int kind = parts.isEmpty() ? 0 : parts.get(0).getClass().hashCode();
        return (hash * 31 + parts.size()) * 31 + kind;
    }

    @Nullable Entry at(int place) {
        return last.get(place);
    }

    void remember(int place, Entry entry) {
        last.set(place, entry);
    }

    /** Forgets all, so that what the cache has dropped can be collected. */
    void clear() {
        for (int place = 0; place < PLACES; place++) {
            last.set(place, null);
        }
    }
}
