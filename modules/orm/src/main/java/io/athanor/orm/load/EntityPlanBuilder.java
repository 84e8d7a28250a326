package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects what one object is read from while its statement is planned. */
final class EntityPlanBuilder implements PlannedItem {

    private final Mapper mapper;
    private final LoadPath path;
    private final @Nullable SelectedColumn[] columns;
    private @Nullable FromClause from;
    private final List<Child> joined = new ArrayList<>();
    private final List<PostLoadStrategy> later = new ArrayList<>();
    private final List<Integer> forbidden = new ArrayList<>();
    private final List<Integer> empty = new ArrayList<>();

    /** A plan for the objects at the end of a path. */
    EntityPlanBuilder(Mapper mapper, LoadPath path) {
        this.mapper = mapper;
        this.path = path;
        this.columns = new SelectedColumn[mapper.columns().size()];
    }

    /** Selects all columns of the class; one that is selected already is shared. */
    void select(ColumnSource source, List<SelectedColumn> into, List<SelectedColumn> shared) {
        for (MappedColumn mapped : mapper.columns()) {
            ColumnClause<?> expression = source.column(mapped);
            SelectedColumn column = find(shared, expression);
            if (column == null) {
                column = new SelectedColumn(expression);
                into.add(column);
            }
            columns[mapped.slot()] = column;
        }
    }

    private static @Nullable SelectedColumn find(List<SelectedColumn> columns, ColumnClause<?> expression) {
        for (SelectedColumn column : columns) {
            if (column.expression() == expression) {
                return column;
            }
        }
        return null;
    }

    Mapper mapper() {
        return mapper;
    }

    LoadPath path() {
        return path;
    }

    /** The columns as they are selected, whatever they are replaced by later. */
    ColumnSource source() {
        return mapped ->
                (ColumnClause<?>) Objects.requireNonNull(columns[mapped.slot()]).expression();
    }

    /** What the columns are selected from. */
    FromClause from() {
        return Objects.requireNonNull(from);
    }

    void from(FromClause clause) {
        from = clause;
    }

    void join(Relationship relationship, EntityPlanBuilder child) {
        joined.add(new Child(relationship, child));
    }

    void loadLater(PostLoadStrategy strategy) {
        later.add(strategy);
    }

    void forbid(int attribute) {
        forbidden.add(attribute);
    }

    void leaveEmpty(int attribute) {
        empty.add(attribute);
    }

    @Override
    public EntityPlan build(TypeSystem types) {
        return build(types, mapped -> {
            SelectedColumn column = columns[mapped.slot()];
            return column == null ? 0 : column.position();
        });
    }

    /** The plan with positions that somebody else knows; 0 where there is no such column. */
    EntityPlan build(TypeSystem types, ToIntFunction<MappedColumn> positionOf) {
        int[] positions = new int[mapper.shape().attributeCount()];
        Codec<?>[] codecs = new Codec<?>[positions.length];
        List<Integer> present = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (MappedColumn mapped : mapper.columns()) {
            int position = positionOf.applyAsInt(mapped);
            positions[mapped.attribute()] = position;
            codecs[mapped.attribute()] = types.codec(mapped.column().type());
            (position == 0 ? missing : present).add(mapped.attribute());
        }
        int[] keys = new int[mapper.primaryKey().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = positions[mapper.primaryKey().column(i).attribute()];
            if (keys[i] == 0) {
                throw new MappingException("The statement has no column \""
                        + mapper.primaryKey().column(i).column().name() + "\", which is in the primary key of "
                        + mapper.name() + ": objects cannot be told apart without it.");
            }
        }
        return new EntityPlan(
                mapper,
                path,
                positions,
                codecs,
                keys,
                ints(present).sorted().toArray(),
                ints(missing).sorted().toArray(),
                joined.stream()
                        .map(child -> new EntityPlan.JoinedPlan(child.relationship, child.entity.build(types)))
                        .toList(),
                List.copyOf(later),
                ints(forbidden).toArray(),
                ints(empty).toArray());
    }

    private static IntStream ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue);
    }

    private record Child(Relationship relationship, EntityPlanBuilder entity) {}
}
