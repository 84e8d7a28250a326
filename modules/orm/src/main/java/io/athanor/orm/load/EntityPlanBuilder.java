package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.EmbeddedProperty;
import io.athanor.orm.mapping.Inheritance;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
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
    private @Nullable ColumnLoading loading;
    private int loadingAttributes;
    private final List<Child> joined = new ArrayList<>();
    private final List<PostLoad> later = new ArrayList<>();
    private final List<Integer> forbidden = new ArrayList<>();
    private final List<Integer> forbiddenStatements = new ArrayList<>();
    private final List<Integer> empty = new ArrayList<>();
    private final List<EntityPlanBuilder> below;
    private @Nullable SelectedColumn discriminator;

    /** A plan for the objects at the end of a path. */
    EntityPlanBuilder(Mapper mapper, LoadPath path) {
        this.mapper = mapper;
        this.path = path;
        this.columns =
                new SelectedColumn[mapper.columns().size() + mapper.computed().size()];
        List<EntityPlanBuilder> builders = List.of();
        if (mapper.isPolymorphic()) {
            builders = new ArrayList<>();
            for (Mapper child : mapper.children()) {
                builders.add(new EntityPlanBuilder(child, path));
            }
        }
        this.below = builders;
    }

    /** The columns by which a class is selected, with what tells the classes of its rows apart. */
    static List<MappedColumn> selected(Mapper mapper) {
        Inheritance inheritance = mapper.isPolymorphic() ? mapper.inheritance() : null;
        if (inheritance == null || inheritance.field() != null) {
            return mapper.selected();
        }
        List<MappedColumn> all = new ArrayList<>(mapper.selected());
        all.add(inheritance.column());
        return all;
    }

    /** The plans for rows of the classes that extend the class directly. */
    List<EntityPlanBuilder> below() {
        return below;
    }

    /** Selects the columns of the class that are to be loaded. */
    void select(ColumnSelection made) {
        selection = made;
        load(made.loading(), mapper.shape().attributeCount());
        int first = mapper.columns().stream()
                .mapToInt(MappedColumn::attribute)
                .min()
                .orElse(0);
        selectComputed(made, attribute -> attribute < first);
        Inheritance inheritance = mapper.isPolymorphic() ? mapper.inheritance() : null;
        MappedColumn teller = inheritance == null ? null : inheritance.column();
        for (MappedColumn mapped : selected(mapper)) {
            if (mapped == teller || made.loading().deferral(mapped) == null) {
                put(mapped, made.add(mapped));
            }
        }
        selectComputed(made, attribute -> attribute > first);
        later.addAll(SubclassColumns.of(mapper, made.loading().subclasses(mapper)));
    }

    /** Selects what a class below adds to the one that it extends, so that its objects come whole. */
    void selectOwn(Mapper other, ColumnSelection made) {
        if (other == mapper) {
            selection = made;
            int inherited = Objects.requireNonNull(mapper.parent()).columns().size();
            for (MappedColumn mapped :
                    mapper.columns().subList(inherited, mapper.columns().size())) {
                if (made.loading().deferral(mapped) == null) {
                    put(mapped, made.add(mapped));
                }
            }
            Mapper parent = Objects.requireNonNull(mapper.parent());
            int attributes = parent.shape().attributeCount();
            selectComputed(made, attribute -> attribute >= attributes);
        } else {
            below.forEach(builder -> builder.selectOwn(other, made));
        }
    }

    private void selectComputed(ColumnSelection made, IntPredicate which) {
        for (ComputedProperty computed : mapper.computed()) {
            if (which.test(computed.attribute()) && made.loading().deferral(computed) == null) {
                put(computed, made.add(computed));
            }
        }
    }

    /** What a class is filled from is so for the classes below it as well. */
    private void put(ComputedProperty computed, SelectedColumn column) {
        if (mapper.property(computed.attribute()) instanceof ComputedProperty own) {
            columns[own.slot()] = column;
        }
        below.forEach(builder -> builder.put(computed, column));
    }

    /** Takes in what is said about the columns of the class that is selected, for those below as well. */
    private void load(ColumnLoading made, int attributes) {
        loading = made;
        loadingAttributes = attributes;
        below.forEach(builder -> builder.load(made, attributes));
    }

    /** The columns of a class are those of the classes below it as well. */
    private void put(MappedColumn mapped, SelectedColumn column) {
        if (mapped.slot() < 0) {
            discriminator = column;
        } else {
            columns[mapped.slot()] = column;
        }
        for (EntityPlanBuilder builder : below) {
            builder.put(mapped, column);
        }
    }

    /** Selects columns that something else in the statement needs, whether or not they are to be loaded. */
    void require(List<MappedColumn> needed) {
        for (MappedColumn mapped : needed) {
            if (selection != null && columns[mapped.slot()] == null) {
                put(mapped, selection.add(mapped));
            }
        }
    }

    /** Whether the objects come without a value of one of the columns. */
    boolean lacks(List<MappedColumn> needed) {
        return selection != null && needed.stream().anyMatch(mapped -> columns[mapped.slot()] == null);
    }

    private @Nullable Deferral deferral(ComputedProperty computed) {
        ColumnLoading known = computed.attribute() < loadingAttributes ? loading : null;
        return known == null ? computed.description().deferral() : known.deferral(computed);
    }

    private @Nullable Deferral deferral(MappedColumn mapped) {
        ColumnLoading known = mapped.attribute() < loadingAttributes ? loading : null;
        return known == null ? mapped.deferral() : known.deferral(mapped);
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

    void loadLater(PostLoad strategy) {
        later.add(strategy);
    }

    /** Lets a read of the relationship throw, of objects of the classes below as well. */
    void forbid(int attribute) {
        forbidden.add(attribute);
        below.forEach(builder -> builder.forbid(attribute));
    }

    /** Lets a read of the relationship throw that would need a statement. */
    void forbidStatements(int attribute) {
        forbiddenStatements.add(attribute);
        below.forEach(builder -> builder.forbidStatements(attribute));
    }

    /** Takes the relationship as empty, of objects of the classes below as well. */
    void leaveEmpty(int attribute) {
        empty.add(attribute);
        below.forEach(builder -> builder.leaveEmpty(attribute));
    }

    @Override
    public EntityPlan build(TypeSystem types) {
        return build(types, null);
    }

    private int position(MappedColumn mapped, @Nullable ToIntFunction<MappedColumn> given) {
        if (given != null) {
            return given.applyAsInt(mapped);
        }
        SelectedColumn column = mapped.slot() < 0 ? discriminator : columns[mapped.slot()];
        return column == null ? 0 : column.position();
    }

    /** The plan with positions that somebody else may know, who says 0 where there is no such column. */
    EntityPlan build(TypeSystem types, @Nullable ToIntFunction<MappedColumn> positionOf) {
        int[] positions = new int[mapper.shape().attributeCount()];
        Codec<?>[] codecs = new Codec<?>[positions.length];
        List<Integer> present = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        List<Integer> deferred = new ArrayList<>();
        List<Integer> raising = new ArrayList<>(forbidden);
        for (MappedColumn mapped : mapper.columns()) {
            if (mapped.isComponent()) {
                continue;
            }
            int position = position(mapped, positionOf);
            if (position == 0 && positions[mapped.attribute()] != 0) {
                continue; // a joined table's copy of the key, which the table above has
            }
            positions[mapped.attribute()] = position;
            codecs[mapped.attribute()] = types.codec(mapped.column().type());
            (position == 0 ? missing : present).add(mapped.attribute());
            noteDeferral(mapped.attribute(), position == 0 ? deferral(mapped) : null, deferred, raising);
        }
        for (EmbeddedProperty embedded : mapper.embedded()) {
            int attribute = embedded.attribute();
            readEmbedded(embedded, types, mapped -> position(mapped, positionOf), positions, codecs);
            (positions[attribute] == 0 ? missing : present).add(attribute);
            Deferral deferral =
                    positions[attribute] == 0 ? deferral(embedded.columns().get(0)) : null;
            noteDeferral(attribute, deferral, deferred, raising);
        }
        for (ComputedProperty computed : mapper.computed()) {
            int attribute = computed.attribute();
            SelectedColumn selected = columns[computed.slot()];
            positions[attribute] = selected == null ? 0 : selected.position();
            codecs[attribute] = types.codec(computed.description().type());
            (selected == null ? missing : present).add(attribute);
            noteDeferral(attribute, selected == null ? deferral(computed) : null, deferred, raising);
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
                deferred.isEmpty() ? null : DeferredColumns.of(ints(deferred)),
                classes(types, positionOf),
                ints(forbiddenStatements).toArray());
    }

    private @Nullable ClassPlans classes(TypeSystem types, @Nullable ToIntFunction<MappedColumn> positionOf) {
        Inheritance inheritance = mapper.isPolymorphic() ? mapper.inheritance() : null;
        if (inheritance == null) {
            return null;
        }
        int position = position(inheritance.column(), positionOf);
        if (position == 0) {
            throw new MappingException("The statement has no column \""
                    + inheritance.discriminator().name() + "\", which tells the classes of the rows of " + mapper.name()
                    + " apart. Select it, too.");
        }
        Map<Mapper, EntityPlan> plans = new IdentityHashMap<>();
        below.forEach(builder -> builder.addTo(plans, types, positionOf));
        return new ClassPlans(
                inheritance, position, types.codec(inheritance.discriminator().type()), plans);
    }

    private void addTo(
            Map<Mapper, EntityPlan> plans, TypeSystem types, @Nullable ToIntFunction<MappedColumn> positionOf) {
        plans.put(mapper, build(types, positionOf));
        below.forEach(builder -> builder.addTo(plans, types, positionOf));
    }

    private static void noteDeferral(
            int attribute, @Nullable Deferral deferral, List<Integer> deferred, List<Integer> raising) {
        if (deferral != null) {
            deferred.add(attribute);
            if (deferral.raises()) {
                raising.add(attribute);
            }
        }
    }

    /** Lets an embedded value be read from the columns of its components; all of them, or it is not there. */
    private static void readEmbedded(
            EmbeddedProperty embedded,
            TypeSystem types,
            ToIntFunction<MappedColumn> positionOf,
            int[] positions,
            Codec<?>[] codecs) {
        int[] parts = new int[embedded.columns().size()];
        Codec<?>[] partCodecs = new Codec<?>[parts.length];
        boolean complete = true;
        for (int i = 0; i < parts.length; i++) {
            MappedColumn column = embedded.columns().get(i);
            parts[i] = positionOf.applyAsInt(column);
            partCodecs[i] = types.codec(column.column().type());
            complete &= parts[i] > 0;
        }
        positions[embedded.attribute()] = complete ? parts[0] : 0;
        codecs[embedded.attribute()] = new EmbeddedCodec(embedded.description().type(), parts, partCodecs);
    }

    private static IntStream ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue);
    }

    private record Child(Relationship relationship, EntityPlanBuilder entity) {}
}
