package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.TextStatement;
import io.athanor.sql.type.TypeSystem;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a statement that was not made here are read: its columns are found by position where they are typed,
 * else by name. Immutable.
 */
final class TextPlan {

    private final Mappings mappings;
    private final TypeSystem types;
    private final List<@Nullable EntityPlanBuilder> entities;

    private TextPlan(Mappings mappings, TypeSystem types, List<@Nullable EntityPlanBuilder> entities) {
        this.mappings = mappings;
        this.types = types;
        this.entities = entities;
    }

    /** The plan of a statement. */
    static LoadPlan of(EntityStatement statement, Mappings mappings, TypeSystem types) {
        List<Element> columns = statement.resultColumns();
        RelationshipPlanner relationships =
                new RelationshipPlanner(mappings, columns, statement.options(), TextRefusal.JOIN);
        List<@Nullable EntityPlanBuilder> entities = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            EntityPlanBuilder entity = null;
            if (columns.get(i) instanceof EntityReference<?> reference) {
                entity = new EntityPlanBuilder(
                        mappings.mapper(reference.descriptor().javaType()), LoadPath.of(i));
                relationships.refuseColumnOptions(entity.path());
                relationships.plan(entity);
            }
            entities.add(entity);
        }
        TextPlan plan = new TextPlan(mappings, types, entities);
        LoaderStrategy whole = relationships.whole();
        return statement.source() instanceof TextStatement text
                        && !text.resultColumns().isEmpty()
                ? new LoadPlan(plan.typed(columns, text), null, whole)
                : new LoadPlan(List.of(), plan, whole);
    }

    private List<PlanItem> typed(List<Element> columns, TextStatement text) {
        Map<String, Integer> positions = new HashMap<>();
        List<Expression<?>> given = text.resultColumns();
        for (int i = 0; i < given.size(); i++) {
            positions.putIfAbsent(key(given.get(i)), i + 1);
        }
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            EntityPlanBuilder entity = entities.get(i);
            if (entity != null) {
                Mapper mapper = entity.mapper();
                items.add(entity.build(types, mapped -> position(positions, mapper, mapped)));
            } else if (columns.get(i) instanceof Expression<?> expression) {
                Integer position = positions.get(key(expression));
                if (position == null) {
                    throw new MappingException("The textual statement's columns() do not have " + expression
                            + ", which the query selects.");
                }
                items.add(new ValuePlan(position, types.codec(expression.type())));
            }
        }
        return items;
    }

    private static int position(Map<String, Integer> positions, Mapper mapper, MappedColumn mapped) {
        for (Mapper owner : mapper.withDescendants()) {
            Integer position = positions.get(owner.name() + "." + mapped.name());
            if (position != null) {
                return position;
            }
        }
        return 0;
    }

    private static String key(Expression<?> expression) {
        return expression instanceof ColumnAttribute<?, ?> attribute
                ? attribute.owner().descriptor().name() + "." + attribute.name()
                : expression.defaultName();
    }

    /** The plan with the positions of an executed statement's columns. */
    LoadPlan resolve(List<? extends Element> columns, ResultSetMetaData result) throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            byName.putIfAbsent(lower(result.getColumnLabel(i)), i);
        }
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            EntityPlanBuilder entity = entities.get(i);
            if (entity != null) {
                items.add(entity.build(types, mapped -> position(byName, mapped)));
            } else if (columns.get(i) instanceof Expression<?> expression) {
                items.add(value(byName, expression));
            }
        }
        return new LoadPlan(items, null, null);
    }

    private static int position(Map<String, Integer> byName, MappedColumn mapped) {
        String name = lower(mapped.column().name());
        FromClause table = mapped.column().table();
        Integer labelled = table == null ? null : byName.get(lower(table.name()) + "_" + name);
        return labelled != null ? labelled : byName.getOrDefault(name, 0);
    }

    private ValuePlan value(Map<String, Integer> byName, Expression<?> expression) {
        String name = expression instanceof ColumnAttribute<?, ?> attribute
                ? columnName(attribute)
                : expression.defaultName();
        Integer position = byName.get(lower(name));
        if (position == null) {
            throw new MappingException("The statement has no column \"" + name + "\" for " + expression + "; it has "
                    + byName.keySet() + ".");
        }
        return new ValuePlan(position, types.codec(expression.type()));
    }

    private String columnName(ColumnAttribute<?, ?> attribute) {
        MappedColumn mapped =
                mappings.mapper(attribute.owner().descriptor().javaType()).columnOf(attribute);
        return mapped == null ? attribute.name() : mapped.column().name();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
