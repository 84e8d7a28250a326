package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.TextStatement;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.TypeSystem;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Plans for statements whose columns were not made here: found by position where they are typed, else by name. */
final class NamedColumns {

    private final Mappings mappings;
    private final TypeSystem types;

    NamedColumns(Mappings mappings, TypeSystem types) {
        this.mappings = mappings;
        this.types = types;
    }

    /** A plan whose positions are found in the typed columns of a textual statement. */
    LoadPlan plan(List<Element> columns, TextStatement text) {
        Map<String, Integer> byAttribute = new HashMap<>();
        List<Expression<?>> given = text.resultColumns();
        for (int i = 0; i < given.size(); i++) {
            byAttribute.putIfAbsent(key(given.get(i)), i + 1);
        }
        return build(columns, false, mapped -> byAttribute.getOrDefault(mapped, 0));
    }

    /** A plan whose positions are found when the statement is executed. */
    LoadPlan plan(List<Element> columns) {
        return build(columns, true, mapped -> 0);
    }

    /** The plan with the positions of an executed statement's columns. */
    static LoadPlan resolve(
            Mappings mappings, TypeSystem types, List<? extends Element> columns, ResultSetMetaData result)
            throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            byName.putIfAbsent(result.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        List<PlanItem> items = new ArrayList<>();
        for (Element column : columns) {
            if (column instanceof EntityReference<?> reference) {
                Mapper mapper = mappings.mapper(reference.descriptor().javaType());
                items.add(entity(mapper, types, mapped -> {
                    String name = mapped.column().name().toLowerCase(Locale.ROOT);
                    Integer labelled = byName.get(mapper.table().name().toLowerCase(Locale.ROOT) + "_" + name);
                    return labelled != null ? labelled : byName.getOrDefault(name, 0);
                }));
            } else if (column instanceof Expression<?> expression) {
                String name = column instanceof ColumnAttribute<?, ?> attribute
                        ? columnName(mappings, attribute)
                        : expression.defaultName();
                Integer position = byName.get(name.toLowerCase(Locale.ROOT));
                if (position == null) {
                    throw new MappingException("The statement has no column \"" + name + "\" for " + column
                            + "; it has " + byName.keySet() + ".");
                }
                items.add(new ValuePlan(position, types.codec(expression.type())));
            }
        }
        return new LoadPlan(items, false);
    }

    private static String columnName(Mappings mappings, ColumnAttribute<?, ?> attribute) {
        MappedColumn mapped =
                mappings.mapper(attribute.owner().descriptor().javaType()).columnOf(attribute.index());
        return mapped == null ? attribute.name() : mapped.column().name();
    }

    private LoadPlan build(List<Element> columns, boolean byName, ToIntFunction<String> positions) {
        List<PlanItem> items = new ArrayList<>();
        for (Element column : columns) {
            if (byName) {
                continue;
            }
            if (column instanceof EntityReference<?> reference) {
                Mapper mapper = mappings.mapper(reference.descriptor().javaType());
                items.add(entity(mapper, types, mapped -> positions.applyAsInt(mapper.name() + "." + mapped.name())));
            } else if (column instanceof Expression<?> expression) {
                int position = positions.applyAsInt(key(expression));
                if (position == 0) {
                    throw new MappingException(
                            "The textual statement's columns() do not have " + column + ", which the query selects.");
                }
                items.add(new ValuePlan(position, types.codec(expression.type())));
            }
        }
        return new LoadPlan(items, byName);
    }

    private static String key(Expression<?> expression) {
        return expression instanceof ColumnAttribute<?, ?> attribute
                ? attribute.owner().descriptor().name() + "." + attribute.name()
                : expression.defaultName();
    }

    private static EntityPlan entity(Mapper mapper, TypeSystem types, ToIntFunction<MappedColumn> positionOf) {
        int[] positions = new int[mapper.shape().attributeCount()];
        Codec<?>[] codecs = new Codec<?>[positions.length];
        for (MappedColumn mapped : mapper.columns()) {
            positions[mapped.attribute()] = positionOf.applyAsInt(mapped);
            codecs[mapped.attribute()] = types.codec(mapped.column().type());
        }
        int[] keys = new int[mapper.primaryKey().size()];
        for (int i = 0; i < keys.length; i++) {
            MappedColumn key = mapper.primaryKey().column(i);
            keys[i] = positions[key.attribute()];
            if (keys[i] == 0) {
                throw new MappingException("The statement has no column \""
                        + key.column().name() + "\", which is in the primary key of "
                        + mapper.name() + ": objects cannot be told apart without it.");
            }
        }
        return new EntityPlan(mapper, positions, codecs, keys, List.of(), List.of(), new int[0], new int[0]);
    }
}
