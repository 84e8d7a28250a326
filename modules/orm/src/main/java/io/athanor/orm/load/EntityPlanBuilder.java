package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.Deferral;
import io.athanor.orm.state.DeferredColumns;
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
    private @Nullable ColumnSelection selection;
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

    /** Selects the columns of the class that are to be loaded. */
    void select(ColumnSelection made) {
        selection = made;
        for (MappedColumn mapped : mapper.columns()) {
            if (made.loading().deferral(mapped) == null) {
                columns[mapped.slot()] = made.add(mapped);
            }
        }
    }

    /** Selects columns that something else in the statement needs, whether or not they are to be loaded. */
    void require(List<MappedColumn> needed) {
        for (MappedColumn mapped : needed) {
            if (selection != null && columns[mapped.slot()] == null) {
                columns[mapped.slot()] = selection.add(mapped);
            }
        }
    }

    /** Whether the objects come without a value of one of the columns. */
    boolean lacks(List<MappedColumn> needed) {
        return selection != null && needed.stream().anyMatch(mapped -> columns[mapped.slot()] == null);
    }

    private @Nullable Deferral deferral(MappedColumn mapped) {
        return selection == null ? mapped.deferral() : selection.loading().deferral(mapped);
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
        List<Integer> deferred = new ArrayList<>();
        List<Integer> raising = new ArrayList<>(forbidden);
        for (MappedColumn mapped : mapper.columns()) {
            int position = positionOf.applyAsInt(mapped);
            positions[mapped.attribute()] = position;
            codecs[mapped.attribute()] = types.codec(mapped.column().type());
            (position == 0 ? missing : present).add(mapped.attribute());
            Deferral deferral = position == 0 ? deferral(mapped) : null;
            if (deferral != null) {
                deferred.add(mapped.attribute());
                if (deferral.raises()) {
                    raising.add(mapped.attribute());
                }
            }
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
                ints(raising).toArray(),
                ints(empty).toArray(),
                deferred.isEmpty() ? null : DeferredColumns.of(ints(deferred)));
    }

    private static IntStream ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue);
    }

    private record Child(Relationship relationship, EntityPlanBuilder entity) {}
}
