package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EmbeddedAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A nested query made into a subquery, and what its classes, attributes and other expressions have become. */
final class NestedColumns {

    private final Map<EntityReference<?>, Map<MappedColumn, Integer>> positions = new IdentityHashMap<>();
    private final Map<Element, Integer> others = new IdentityHashMap<>();
    private final Select resolved;
    private final Subquery subquery;

    NestedColumns(NestedQuery query, Mappings mappings, EntityCriteria criteria) {
        this.resolved = resolve(query.members().get(0), mappings, criteria);
        CompoundSelect.Kind kind = query.kind();
        if (kind == null) {
            this.subquery = resolved.subquery();
            return;
        }
        List<Select> all = new ArrayList<>();
        all.add(resolved);
        for (Select other : query.members().subList(1, query.members().size())) {
            Select member = new NestedColumns(new NestedQuery(other), mappings, criteria).resolved;
            int columns = member.resultColumns().size();
            if (columns != resolved.resultColumns().size()) {
                throw new UnsupportedQueryException(kind.words() + " combines queries of as many columns, and the first"
                        + " one has " + resolved.resultColumns().size() + ", another one " + columns
                        + ". Select the same of each.");
            }
            all.add(member);
        }
        this.subquery = CompoundSelect.of(kind, all).subquery();
    }

    /** The query about tables, with notes of the positions of its columns. */
    private Select resolve(Select select, Mappings mappings, EntityCriteria criteria) {
        EntitySources sources = new EntitySources(mappings, criteria.and(select.options()));
        EntityResolver resolver = new EntityResolver(sources);
        sources.enter(select);
        LabelledColumns columns = new LabelledColumns();
        for (Element column : select.resultColumns()) {
            if (column instanceof EntityReference<?> reference) {
                for (MappedColumn mapped : sources.selected(reference)) {
                    int position = columns.add(sources.columns(reference).column(mapped));
                    positionsOf(reference).put(mapped, position);
                }
                continue;
            }
            if (column instanceof EmbeddedAttribute<?, ?> embedded) {
                throw new UnsupportedQueryException("The nested query selects the embedded value " + embedded
                        + ", which the query around it could not name. Select its components, or its class.");
            }
            int position = columns.add((Expression<?>) resolver.selected(column));
            others.put(column, position);
            if (column instanceof ColumnAttribute<?, ?> attribute) {
                MappedColumn mapped = sources.mapper(attribute.owner()).columnOf(attribute);
                if (mapped != null) {
                    positionsOf(attribute.owner()).putIfAbsent(mapped, position);
                }
            }
        }
        return resolver.withoutColumns(select)
                .onlyColumns(columns.selected())
                .onlyOptions(Resolved.ONLY)
                .labelStyle(LabelStyle.TABLE_COLUMN);
    }

    private Map<MappedColumn, Integer> positionsOf(EntityReference<?> reference) {
        return positions.computeIfAbsent(reference, r -> new HashMap<>());
    }

    Subquery subquery() {
        return subquery;
    }

    /** Where the columns of each class are of which the query selects any. */
    Map<EntityReference<?>, ColumnSource> entities() {
        Map<EntityReference<?>, ColumnSource> sources = new IdentityHashMap<>();
        positions.forEach((reference, columns) -> sources.put(reference, mapped -> {
            Integer position = columns.get(mapped);
            if (position == null) {
                throw new UnsupportedQueryException("The nested query does not select " + reference + "."
                        + mapped.name() + ", so the query around it cannot refer to it. Select it in the nested one.");
            }
            return subquery.c(position);
        }));
        return sources;
    }

    /** The columns that the other expressions have become. */
    Map<Element, Expression<?>> expressions() {
        Map<Element, Expression<?>> columns = new IdentityHashMap<>();
        others.forEach((element, position) -> columns.put(element, subquery.c(position)));
        return columns;
    }
}
