package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one object is read from while its statement is planned. */
final class EntityPlanBuilder {

    private final Mapper mapper;
    private final @Nullable PlannedColumn[] columns;
    private final List<Child> joined = new ArrayList<>();
    private final List<AfterwardsPlan> afterwards = new ArrayList<>();
    private final List<Integer> forbidden = new ArrayList<>();
    private final List<Integer> empty = new ArrayList<>();

    /** Plans all columns of a class; a column that is planned already is shared. */
    EntityPlanBuilder(Mapper mapper, ColumnSource source, List<PlannedColumn> into, List<PlannedColumn> shared) {
        this.mapper = mapper;
        this.columns = new PlannedColumn[mapper.shape().attributeCount()];
        for (MappedColumn mapped : mapper.columns()) {
            PlannedColumn column = find(shared, source.column(mapped));
            if (column == null) {
                column = new PlannedColumn(source.column(mapped));
                into.add(column);
            }
            columns[mapped.attribute()] = column;
        }
    }

    private static @Nullable PlannedColumn find(List<PlannedColumn> columns, Object expression) {
        for (PlannedColumn column : columns) {
            if (column.expression() == expression) {
                return column;
            }
        }
        return null;
    }

    Mapper mapper() {
        return mapper;
    }

    /** The columns as they are planned, whatever they are replaced by later. */
    ColumnSource source() {
        return mapped ->
                (io.athanor.sql.ColumnClause<?>) planned(mapped.attribute()).expression();
    }

    private PlannedColumn planned(int attribute) {
        PlannedColumn column = columns[attribute];
        if (column == null) {
            throw new IllegalStateException(mapper.shape().attributeName(attribute) + " has no column");
        }
        return column;
    }

    void join(Relationship property, EntityPlanBuilder child) {
        joined.add(new Child(property, child));
    }

    void afterwards(AfterwardsPlan plan) {
        afterwards.add(plan);
    }

    void forbid(int attribute) {
        forbidden.add(attribute);
    }

    void leaveEmpty(int attribute) {
        empty.add(attribute);
    }

    EntityPlan build(TypeSystem types) {
        int[] positions = new int[columns.length];
        Codec<?>[] codecs = new Codec<?>[columns.length];
        for (MappedColumn mapped : mapper.columns()) {
            positions[mapped.attribute()] = planned(mapped.attribute()).position();
            codecs[mapped.attribute()] = types.codec(mapped.column().type());
        }
        int[] keys = new int[mapper.primaryKey().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = positions[mapper.primaryKey().column(i).attribute()];
        }
        return new EntityPlan(
                mapper,
                positions,
                codecs,
                keys,
                joined.stream()
                        .map(child -> new EntityPlan.JoinedPlan(child.property, child.entity.build(types)))
                        .toList(),
                List.copyOf(afterwards),
                forbidden.stream().mapToInt(Integer::intValue).toArray(),
                empty.stream().mapToInt(Integer::intValue).toArray());
    }

    private record Child(Relationship property, EntityPlanBuilder entity) {}
}
