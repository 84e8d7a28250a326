package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.CompositeKey;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.LoadStrategy;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Subquery;
import io.athanor.sql.TupleExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads one relationship of all objects of a result by further statements. */
final class AfterwardsLoader {

    /** The number of keys in one IN list: beyond it the gain of fewer round trips is gone. */
    private static final int CHUNK = 500;

    private final LoadContext context;
    private final ResultReader reader;
    private final AfterwardsPlan plan;
    private final Relationship property;
    private final @Nullable Statement statement;
    private final Map<String, ?> parameters;

    AfterwardsLoader(
            LoadContext context,
            ResultReader reader,
            AfterwardsPlan plan,
            @Nullable Statement statement,
            Map<String, ?> parameters) {
        this.context = context;
        this.reader = reader;
        this.plan = plan;
        this.property = plan.property();
        this.statement = statement;
        this.parameters = parameters;
    }

    void load(List<Instrumented> owners) {
        Map<Object, List<Instrumented>> byKey = new LinkedHashMap<>();
        for (Instrumented owner : owners) {
            EntityState state = EntityState.of(owner);
            if (state.isLoaded(property.attribute())) {
                continue;
            }
            if (plan.strategy() == LoadStrategy.IMMEDIATE && !leadsFurther()) {
                state.onRead(owner, property.attribute());
                continue;
            }
            Object key = ownerKey(state, owner);
            if (key == null) {
                Loaded.set(state, owner, property.attribute(), null, List.of());
            } else {
                byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(owner);
            }
        }
        if (byKey.isEmpty()) {
            return;
        }
        // A subquery is made of the statement that selected the owners; where there is none, their keys serve as well.
        if (plan.strategy() == LoadStrategy.IMMEDIATE) {
            byKey.forEach((key, ofKey) -> byKeys(Map.of(key, ofKey)));
        } else if (plan.strategy() == LoadStrategy.SUBQUERY
                && statement instanceof Select select
                && plan.location().path().size() == 1) {
            bySubquery(select, byKey);
        } else {
            byKeys(byKey);
        }
    }

    /** Whether an option may tell how what is loaded here goes on; loads at the first access know no options. */
    private boolean leadsFurther() {
        int depth = plan.location().path().size();
        return plan.options().stream().anyMatch(option -> option.steps().size() > depth);
    }

    private List<MappedColumn> ownerColumns() {
        return property.path().ownerColumns();
    }

    private @Nullable Object ownerKey(EntityState state, Instrumented owner) {
        List<MappedColumn> columns = ownerColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = state.value(owner, columns.get(i).attribute());
            if (values[i] == null) {
                return null;
            }
        }
        return values.length == 1 ? values[0] : new CompositeKey(values);
    }

    private void byKeys(Map<Object, List<Instrumented>> owners) {
        List<Object> keys = new ArrayList<>(owners.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<Object> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            List<@Nullable Object[]> rows = reader.relatedRows(selectByKeys(chunk), Map.of(), plan.location());
            distribute(rows, 0, chunk, owners);
        }
    }

    /** The related objects with the owners' keys in front of each row. */
    private Select selectByKeys(List<Object> keys) {
        FromClause target = property.target().table();
        List<ColumnClause<?>> leading = new ArrayList<>();
        Select select;
        if (property.path().secondary() != null) {
            Alias owner = property.source().table().alias();
            ownerColumns().forEach(column -> leading.add(column.in(owner)));
            select = joined(select(leading).selectFrom(owner), owner, ColumnSource.of(owner), target);
        } else {
            property.path().targetColumns().forEach(column -> leading.add(column.column()));
            select = select(leading);
        }
        select = select.where(among(leading, keys)).options(plan.options().toArray(StatementOption[]::new));
        Element orderBy = property.path().order(ColumnSource.of(target));
        return orderBy == null ? select : select.orderBy(orderBy);
    }

    private Select joined(Select select, FromClause from, ColumnSource owner, FromClause target) {
        Select result = select;
        for (JoinStep step : property.path().steps(from, owner, target, Join.Kind.INNER)) {
            result = result.join(step);
        }
        return result;
    }

    private Select select(List<ColumnClause<?>> leading) {
        List<Element> columns = new ArrayList<>(leading);
        columns.add(property.target().descriptor());
        return Sql.select(columns.toArray(Element[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Predicate among(List<ColumnClause<?>> columns, List<Object> keys) {
        if (columns.size() == 1) {
            return ((Expression<Object>) columns.get(0)).in(keys);
        }
        List<List<?>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(((CompositeKey) key).values()));
        return new TupleExpression(columns).in(rows);
    }

    private void bySubquery(Select original, Map<Object, List<Instrumented>> owners) {
        List<Element> keyAttributes = new ArrayList<>();
        for (MappedColumn column : ownerColumns()) {
            keyAttributes.add((Element) plan.location().root().attribute(column.attribute()));
        }
        Select keysOnly = original.onlyColumns(keyAttributes).onlyOptions(List.of());
        if (original.limit() == null && original.offset() == null) {
            keysOnly = keysOnly.unordered();
        }
        Subquery subquery = context.translator()
                .nested(keysOnly)
                .labelStyle(LabelStyle.TABLE_COLUMN)
                .subquery();
        List<ColumnClause<?>> keys = subquery.columns().list();
        Map<MappedColumn, ColumnClause<?>> keyOf = new HashMap<>();
        List<MappedColumn> ownerColumns = ownerColumns();
        for (int i = 0; i < ownerColumns.size(); i++) {
            keyOf.put(ownerColumns.get(i), keys.get(i));
        }
        ColumnSource owner = column -> java.util.Objects.requireNonNull(keyOf.get(column));
        FromClause target = property.target().table();
        ColumnSource targetColumns = ColumnSource.of(target);
        List<Element> columns = new ArrayList<>();
        columns.add(property.target().descriptor());
        columns.addAll(keys);
        Select select =
                joined(Sql.select(columns.toArray(Element[]::new)).selectFrom(subquery), subquery, owner, target);
        Element orderBy = property.path().order(targetColumns);
        select = orderBy == null ? select : select.orderBy(orderBy);
        select = select.labelStyle(LabelStyle.TABLE_COLUMN)
                .options(plan.options().toArray(StatementOption[]::new));
        List<@Nullable Object[]> rows = reader.relatedRows(select, parameters, plan.location());
        distribute(rows, 1, new ArrayList<>(owners.keySet()), owners);
    }

    /**
     * Gives each owner its related objects; {@code keyAt} is the place of the owner's key in a row, the object is at
     * the other end.
     */
    private void distribute(
            List<@Nullable Object[]> rows, int keyAt, List<Object> keys, Map<Object, List<Instrumented>> owners) {
        int width = ownerColumns().size();
        int objectAt = keyAt == 0 ? width : 0;
        Map<Object, UniqueObjects<Object>> related = new HashMap<>();
        for (@Nullable Object[] row : rows) {
            Object key =
                    width == 1 ? row[keyAt] : new CompositeKey(java.util.Arrays.copyOfRange(row, keyAt, keyAt + width));
            Object object = row[objectAt];
            if (key != null && object != null) {
                related.computeIfAbsent(key, k -> new UniqueObjects<>()).add(object);
            }
        }
        for (Object key : keys) {
            UniqueObjects<Object> found = related.get(key);
            List<Object> objects = found == null ? List.of() : found.list();
            for (Instrumented owner : owners.getOrDefault(key, List.of())) {
                EntityState state = EntityState.of(owner);
                Object first = objects.isEmpty() ? null : objects.get(0);
                Loaded.set(state, owner, property.attribute(), first, objects);
            }
        }
    }
}
