package io.athanor.orm;

import io.athanor.orm.flush.RowUpsert;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a class that are inserted where their unique key is not there yet, and else update the row that has it, by
 * one statement for many rows. Immutable.
 *
 * <p>An existing row gets all attributes that are given, but those of its keys, unless it is said otherwise. Columns
 * that are not given get their defaults in a new row. What waits in the session is flushed first.
 *
 * @param <E> the class
 */
public final class Upsert<E> {

    private final Session session;
    private final Class<E> type;
    private final List<ColumnAttribute<? super E, ?>> key;
    private final @Nullable List<ColumnAttribute<? super E, ?>> updated;
    private final Map<ColumnAttribute<? super E, ?>, Expression<?>> values;

    Upsert(
            Session session,
            Class<E> type,
            List<ColumnAttribute<? super E, ?>> key,
            @Nullable List<ColumnAttribute<? super E, ?>> updated,
            Map<ColumnAttribute<? super E, ?>, Expression<?>> values) {
        this.session = session;
        this.type = type;
        this.key = key;
        this.updated = updated;
        this.values = values;
    }

    static <E> Upsert<E> of(
            Session session,
            Class<E> type,
            ColumnAttribute<? super E, ?> first,
            List<? extends ColumnAttribute<? super E, ?>> more) {
        List<ColumnAttribute<? super E, ?>> key = new ArrayList<>(List.of(first));
        key.addAll(more);
        return new Upsert<>(session, type, List.copyOf(key), null, Map.of());
    }

    /** With only these attributes for an existing row to get of what is given; without any it is left as it is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Upsert<E> updating(ColumnAttribute<? super E, ?>... attributes) {
        return new Upsert<>(session, type, key, List.copyOf(Arrays.asList(attributes)), values);
    }

    /**
     * With an expression for an existing row to get, such as {@code User_.visits.plus(1)}, in which the attributes of
     * the class stand for what the row holds.
     */
    public <T> Upsert<E> set(ColumnAttribute<? super E, T> attribute, Expression<? extends T> value) {
        Map<ColumnAttribute<? super E, ?>, Expression<?>> more = new LinkedHashMap<>(values);
        more.put(attribute, value);
        return new Upsert<>(session, type, key, updated, more);
    }

    /**
     * Writes rows, each given as a map from the names of attributes to values.
     *
     * @return how many rows were given
     * @throws IllegalArgumentException if a row lacks the key, two rows have the same, or a value is not of its
     *     attribute's type
     * @throws io.athanor.orm.error.OrmException if the class is in a hierarchy, or its statements see only some of its
     *     rows
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public int rows(Collection<? extends Map<String, ?>> rows) {
        write(rows);
        return rows.size();
    }

    /**
     * Writes rows as {@link #rows}, and gives their objects in the order of the rows. They are in the session, and hold
     * what their rows hold now; changes of them that were not flushed are lost.
     */
    public List<E> objects(Collection<? extends Map<String, ?>> rows) {
        List<List<Object>> keys = write(rows);
        return new ObjectsOfKeys<>(session, type, key).of(keys);
    }

    private List<List<Object>> write(Collection<? extends Map<String, ?>> rows) {
        session.autoflush();
        Mapper mapper = session.mapperOf(type);
        List<MappedColumn> columns = columns(mapper, key);
        List<MappedColumn> changed = updated == null ? null : columns(mapper, updated);
        Map<MappedColumn, Expression<?>> assigned = new LinkedHashMap<>();
        values.forEach((attribute, value) -> assigned.put(Bulk.column(mapper, attribute.name()), value));
        return new RowUpsert(session.context(), mapper, columns, changed, assigned).write(Bulk.rows(mapper, rows));
    }

    private List<MappedColumn> columns(Mapper mapper, List<ColumnAttribute<? super E, ?>> attributes) {
        List<MappedColumn> columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.add(Bulk.column(mapper, attribute.name())));
        return columns;
    }
}
