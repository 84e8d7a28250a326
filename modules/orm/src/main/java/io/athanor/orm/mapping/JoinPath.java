package io.athanor.orm.mapping;

import io.athanor.schema.Table;
import io.athanor.sql.Alias;
import io.athanor.sql.BinaryPredicate;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides of a relationship are joined, and how the related rows are sorted: the only place that builds a
 * relationship's conditions, for joins, loads and criteria alike. Immutable.
 */
public final class JoinPath {

    private final List<ColumnPair> pairs;
    private final boolean keyIsLocal;
    private final @Nullable Table secondary;
    private final List<SecondaryPair> near;
    private final List<SecondaryPair> far;
    private final List<SortKey> order;
    private final @Nullable JoinCriterion criterion;

    private JoinPath(
            List<ColumnPair> pairs,
            boolean keyIsLocal,
            @Nullable Table secondary,
            List<SecondaryPair> near,
            List<SecondaryPair> far,
            @Nullable JoinCriterion criterion,
            List<SortKey> order) {
        this.pairs = pairs;
        this.keyIsLocal = keyIsLocal;
        this.secondary = secondary;
        this.near = near;
        this.far = far;
        this.criterion = criterion;
        this.order = List.copyOf(order);
    }

    /** A path along a foreign key, which is the owner's or the related class's. */
    static JoinPath direct(List<ColumnPair> pairs, boolean keyIsLocal, List<SortKey> order) {
        return direct(pairs, keyIsLocal, null, order);
    }

    /** A path along equal columns, with what is demanded besides. */
    static JoinPath direct(
            List<ColumnPair> pairs, boolean keyIsLocal, @Nullable JoinCriterion criterion, List<SortKey> order) {
        return new JoinPath(List.copyOf(pairs), keyIsLocal, null, List.of(), List.of(), criterion, order);
    }

    /** A path through an association table. */
    static JoinPath through(Table secondary, List<SecondaryPair> near, List<SecondaryPair> far, List<SortKey> order) {
        return through(secondary, near, far, null, order);
    }

    /** A path through an association table, with what is demanded besides. */
    static JoinPath through(
            Table secondary,
            List<SecondaryPair> near,
            List<SecondaryPair> far,
            @Nullable JoinCriterion criterion,
            List<SortKey> order) {
        return new JoinPath(List.of(), false, secondary, List.copyOf(near), List.copyOf(far), criterion, order);
    }

    /** The association table, or null if there is none. */
    public @Nullable Table secondary() {
        return secondary;
    }

    /** The owner's columns by whose values the related rows are found, those first that must not be null. */
    public List<MappedColumn> ownerColumns() {
        List<MappedColumn> columns = new ArrayList<>();
        pairs.forEach(pair -> columns.add(pair.local()));
        near.forEach(pair -> columns.add(pair.mapped()));
        if (criterion != null) {
            criterion.localColumns().stream()
                    .filter(column -> !columns.contains(column))
                    .forEach(columns::add);
        }
        return columns;
    }

    /** The number of the owner's columns of which none is null where there are related rows. */
    public int keyCount() {
        return pairs.size() + near.size();
    }

    /** Whether something is demanded beyond equal columns. */
    public boolean hasCriterion() {
        return criterion != null;
    }

    /**
     * Whether the columns that are equal to the owner's tell whose a related row is; else only a join to the owner
     * does.
     */
    public boolean isByValues() {
        return keyCount() > 0 && (criterion == null || criterion.localColumns().isEmpty());
    }

    /** The condition that related rows meet besides, whoever their owner is, or null if there is none. */
    public @Nullable Expression<Boolean> restriction(@Nullable FromClause link, ColumnSource target) {
        return criterion == null ? null : criterion.in(JoinPath::noOwner, link, target::column);
    }

    private static Expression<?> noOwner(MappedColumn column) {
        throw new IllegalStateException("the condition is about the owner's " + column);
    }

    /** The related rows' own columns that hold the owner's values; empty where an association table holds them. */
    public List<MappedColumn> targetColumns() {
        List<MappedColumn> columns = new ArrayList<>();
        pairs.forEach(pair -> columns.add(pair.remote()));
        return columns;
    }

    /**
     * The columns that hold the owner's values: those of the association table, else the related rows' own.
     *
     * @param link the association table or an alias of it, or null if there is none
     */
    public List<ColumnClause<?>> ownerKeys(@Nullable FromClause link, ColumnSource target) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        pairs.forEach(pair -> columns.add(target.column(pair.remote())));
        if (link != null) {
            near.forEach(pair -> columns.add(link.c(pair.column().key())));
        }
        return columns;
    }

    /** The condition that joins the related rows to the association table or an alias of it. */
    public Predicate toTarget(FromClause link, ColumnSource target) {
        return all(equal(far, target, link));
    }

    /** A query for related rows, sorted as the relationship says, after what it is sorted by already. */
    public Select sorted(Select select, ColumnSource target) {
        return order.isEmpty()
                ? select
                : select.orderBy(order.stream().map(key -> key.in(target)).toArray(Element[]::new));
    }

    /**
     * The condition that joins the two sides.
     *
     * @param link the association table or an alias of it, or null if there is none
     */
    public Predicate condition(ColumnSource owner, @Nullable FromClause link, ColumnSource target) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        if (link != null) {
            parts.addAll(equal(near, owner, link));
            parts.addAll(equal(far, target, link));
        }
        for (ColumnPair pair : pairs) {
            ColumnClause<?> local = owner.column(pair.local());
            ColumnClause<?> remote = target.column(pair.remote());
            // The column referred to stands first, whichever side it is on.
            parts.add(keyIsLocal ? remote.compare(Operator.EQ, local) : local.compare(Operator.EQ, remote));
        }
        addCriterion(parts, owner::column, link, target::column);
        return all(parts);
    }

    /**
     * The steps that join related rows to the owner's: one, or two through an association table. A left join goes to
     * the association table and the related one together, so that a link without a target brings no row of its own.
     */
    public List<JoinStep> steps(FromClause from, ColumnSource owner, FromClause target, Join.Kind kind) {
        ColumnSource related = ColumnSource.of(target);
        Table table = secondary;
        if (table == null) {
            return List.of(new JoinStep(from, target, condition(owner, null, related), kind));
        }
        Alias link = table.alias();
        List<Expression<Boolean>> nearby = new ArrayList<>(equal(near, owner, link));
        List<Expression<Boolean>> beyond = new ArrayList<>(equal(far, related, link));
        // What an outer join demands of the owner's columns stands where those are known.
        addCriterion(kind == Join.Kind.INNER ? beyond : nearby, owner::column, link, related::column);
        Predicate first = all(nearby);
        Predicate second = all(beyond);
        return kind == Join.Kind.INNER
                ? List.of(new JoinStep(from, link, first, kind), new JoinStep(link, target, second, kind))
                : List.of(new JoinStep(from, new Join(link, target, second, Join.Kind.INNER), first, kind));
    }

    /**
     * The condition that related rows meet, with the owner's values in place of its columns.
     *
     * @param link the association table or an alias of it, or null if there is none
     */
    public Predicate ownedBy(
            Function<MappedColumn, Expression<?>> ownerValue, @Nullable FromClause link, ColumnSource target) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        if (link != null) {
            for (SecondaryPair pair : near) {
                parts.add(new BinaryPredicate(
                        ownerValue.apply(pair.mapped()),
                        Operator.EQ,
                        link.c(pair.column().key())));
            }
            parts.addAll(equal(far, target, link));
        }
        for (ColumnPair pair : pairs) {
            parts.add(new BinaryPredicate(ownerValue.apply(pair.local()), Operator.EQ, target.column(pair.remote())));
        }
        addCriterion(parts, ownerValue, link, target::column);
        return all(parts);
    }

    /**
     * The condition that owning rows meet, with a related object's values in place of its columns.
     *
     * @param link the association table or an alias of it, or null if there is none
     */
    public Predicate leadingTo(
            Function<MappedColumn, Expression<?>> targetValue, @Nullable FromClause link, ColumnSource owner) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        if (link != null) {
            parts.addAll(equal(near, owner, link));
            for (SecondaryPair pair : far) {
                parts.add(new BinaryPredicate(
                        targetValue.apply(pair.mapped()),
                        Operator.EQ,
                        link.c(pair.column().key())));
            }
        }
        for (ColumnPair pair : pairs) {
            ColumnClause<?> column = owner.column(pair.local());
            Expression<?> value = targetValue.apply(pair.remote());
            parts.add(
                    keyIsLocal ? new BinaryPredicate(value, Operator.EQ, column) : column.compare(Operator.EQ, value));
        }
        addCriterion(parts, owner::column, link, targetValue);
        return all(parts);
    }

    private void addCriterion(
            List<Expression<Boolean>> parts,
            Function<MappedColumn, ? extends Expression<?>> local,
            @Nullable FromClause link,
            Function<MappedColumn, ? extends Expression<?>> remote) {
        if (criterion != null) {
            parts.add(criterion.in(local, link, remote));
        }
    }

    private static List<Predicate> equal(List<SecondaryPair> pairs, ColumnSource side, FromClause link) {
        List<Predicate> parts = new ArrayList<>();
        for (SecondaryPair pair : pairs) {
            parts.add(side.column(pair.mapped())
                    .compare(Operator.EQ, link.c(pair.column().key())));
        }
        return parts;
    }

    private static Predicate all(List<? extends Expression<Boolean>> parts) {
        return ClauseList.of(Operator.AND, parts);
    }
}
