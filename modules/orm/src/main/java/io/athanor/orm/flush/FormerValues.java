package io.athanor.orm.flush;

import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.orm.mapping.EmbeddedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.option.LoaderOptions;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database for what rows hold in columns that are not loaded, or that the program overwrote without having
 * read them, where that decides the order of statements: another row may be about to take a unique value, or the row
 * referred to may be about to go.
 */
final class FormerValues {

    /** The number of rows that one statement asks for. */
    private static final int PORTION = 100;

    private final FlushContext context;
    private final Mapper mapper;
    private final TablePart part;
    private final List<MappedColumn> columns;

    private FormerValues(FlushContext context, Mapper mapper, List<MappedColumn> columns) {
        this.context = context;
        this.mapper = mapper;
        this.columns = whole(mapper, columns);
        this.part = mapper.parts().stream()
                .filter(one -> one.columns().containsAll(columns))
                .findFirst()
                .orElseThrow();
    }

    /** The columns with all of each embedded value that one of them is a part of, in the order of its components. */
    private static List<MappedColumn> whole(Mapper mapper, List<MappedColumn> columns) {
        if (columns.stream().noneMatch(MappedColumn::isComponent)) {
            return columns;
        }
        Set<MappedColumn> whole = new LinkedHashSet<>();
        for (MappedColumn column : columns) {
            whole.addAll(
                    mapper.property(column.attribute()) instanceof EmbeddedProperty embedded
                            ? embedded.columns()
                            : List.of(column));
        }
        return List.copyOf(whole);
    }

    /** Lets the states of rows of one table that are changed or deleted know what these rows hold. */
    static void learn(FlushContext context, List<MappedColumn> columns, List<RowAction> actions) {
        Map<Object, RowAction> unknown = new HashMap<>();
        for (RowAction action : actions) {
            RowAction holder = action.replaced() == null ? action : action.replaced();
            EntityState state = holder.state;
            boolean isUnknown =
                    columns.stream().anyMatch(column -> !column.isKey() && state.isUnknown(column.attribute()));
            if (isUnknown && state.key() != null) {
                unknown.put(state.key(), holder);
            }
        }
        if (!unknown.isEmpty()) {
            new FormerValues(context, actions.get(0).mapper, columns).ask(unknown);
        }
    }

    /** Reads what the database made of rows that were just written, so that their objects have it. */
    static void readBack(FlushContext context, List<MappedColumn> columns, List<RowAction> actions) {
        Map<Object, RowAction> written = new HashMap<>();
        for (RowAction action : actions) {
            if (columns.stream().noneMatch(column -> action.state.isUnknown(column.attribute()))) {
                continue;
            }
            written.put(Objects.requireNonNull(action.state.key()), action);
        }
        if (!written.isEmpty()) {
            new FormerValues(context, actions.get(0).mapper, columns).ask(written);
        }
    }

    private void ask(Map<Object, RowAction> unknown) {
        List<Object> keys = new ArrayList<>(unknown.keySet());
        keys.sort(mapper.primaryKey()::compare);
        for (int from = 0; from < keys.size(); from += PORTION) {
            ask(keys.subList(from, Math.min(keys.size(), from + PORTION)), unknown);
        }
    }

    private void ask(List<Object> keys, Map<Object, RowAction> unknown) {
        PrimaryKey primary = mapper.primaryKey();
        List<Element> selected = new ArrayList<>();
        part.keys().forEach(key -> selected.add(key.column()));
        columns.forEach(column -> selected.add(column.column()));
        List<Predicate> rows = new ArrayList<>();
        for (Object row : keys) {
            List<Predicate> parts = new ArrayList<>();
            for (int i = 0; i < primary.size(); i++) {
                ColumnClause<?> column = part.keys().get(i).column();
                parts.add(TableStatements.equal(column, primary.part(row, i)));
            }
            rows.add(ClauseList.of(Operator.AND, parts));
        }
        FlushContext at = context.writingAt(mapper);
        try (Result result =
                at.connection().execute(seen(selected, ClauseList.of(Operator.OR, rows)), at.parameters(Map.of()))) {
            for (Row row : result) {
                take(row, unknown);
            }
        }
    }

    /** Of a class with tenants only their own rows are asked for. */
    private Statement seen(List<Element> selected, Predicate rows) {
        Select select = Sql.select(selected.toArray(Element[]::new)).where(rows);
        return mapper.rowFilter() == null ? select : context.resolved(select.options(LoaderOptions.includeDeleted()));
    }

    private void take(Row row, Map<Object, RowAction> unknown) {
        int size = mapper.primaryKey().size();
        @Nullable Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = row.get(i);
        }
        RowAction holder = unknown.get(mapper.primaryKey().of(values));
        for (int i = 0; holder != null && i < columns.size(); i++) {
            MappedColumn column = columns.get(i);
            if (!column.isKey() && holder.state.isUnknown(column.attribute())) {
                Object value = mapper.property(column.attribute()) instanceof EmbeddedProperty embedded
                        ? embedded(embedded, row, size + i)
                        : row.get(size + i);
                holder.state.learn(holder.entity, column.attribute(), value);
            }
        }
    }

    private static @Nullable Object embedded(EmbeddedProperty embedded, Row row, int from) {
        @Nullable Object[] values = new Object[embedded.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(from + i);
        }
        return embedded.description().type().make(values);
    }
}
