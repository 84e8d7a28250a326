package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.MarkedColumn;
import io.athanor.orm.metamodel.NamedCriterion;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.schema.Table;
import io.athanor.sql.BinaryPredicate;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Operator;
import io.athanor.sql.Rewriter;
import io.athanor.sql.TableClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the condition apart by which a relationship is joined: into equal columns, and what it demands besides. */
final class ExplicitJoin {

    private final Mapper source;
    private final Mapper target;
    private final RelationshipDescription description;
    private final @Nullable Table secondary;
    private final String name;
    private boolean hasRemote;
    private boolean hasForeign;
    private final List<ColumnPair> forward = new ArrayList<>();
    private final List<ColumnPair> backward = new ArrayList<>();
    private final List<ColumnPair> undirected = new ArrayList<>();
    private final List<SecondaryPair> near = new ArrayList<>();
    private final List<SecondaryPair> far = new ArrayList<>();
    private final List<Expression<Boolean>> further = new ArrayList<>();

    ExplicitJoin(Mapper source, Mapper target, RelationshipDescription description, @Nullable Table secondary) {
        this.source = source;
        this.target = target;
        this.description = description;
        this.secondary = secondary;
        this.name = source.name() + "." + description.name();
    }

    private boolean viewOnly() {
        return description.writing().viewOnly();
    }

    /** The relationship that the condition makes. */
    Relationship relationship(List<SortKey> order) {
        Supplier<? extends Expression<Boolean>> supplier = Objects.requireNonNull(description.join());
        Expression<Boolean> condition = supplier.get();
        if (condition == null) {
            throw refused("is null. Name a constant or method that gives a condition");
        }
        findMarks(condition);
        split(new Sides().rewrite(condition));
        return secondary == null ? direct(order) : linked(secondary, order);
    }

    private void findMarks(Expression<Boolean> condition) {
        new Rewriter() {
            @Override
            public Element replace(Element element) {
                if (element instanceof MarkedColumn<?> marked) {
                    hasRemote |= marked.isRemote();
                    hasForeign |= marked.isForeign();
                    return element;
                }
                boolean leaf = element instanceof FromClause
                        || element instanceof ColumnClause
                        || element instanceof ColumnAttribute;
                return leaf ? element : element.rewrite(this);
            }
        }.rewrite(condition);
    }

    /** Puts columns of sides in the place of attributes and of columns of the association table. */
    private final class Sides implements Rewriter {

        @Override
        public Element replace(Element element) {
            if (element instanceof MarkedColumn<?> marked) {
                return side(marked.column(), marked.isForeign(), marked.isRemote());
            }
            if (element instanceof ColumnAttribute<?, ?> || element instanceof ColumnClause<?>) {
                return side((Expression<?>) element, false, false);
            }
            if (element instanceof BindParameter<?> value) {
                return constant(value);
            }
            if (element instanceof RelationshipComparison
                    || element instanceof NamedCriterion
                    || element instanceof RelationshipAttribute<?, ?>) {
                throw refused("has " + element + ", which is not about columns. Compare attributes that are columns");
            }
            return element.rewrite(this);
        }

        @SuppressWarnings("unchecked") // the value is one of the type
        private <T> BindParameter<T> constant(BindParameter<T> value) {
            if (value.required() || value.source() != null || value.supplier() != null) {
                throw refused("has the parameter "
                        + (value.name() == null ? value : ":" + value.name())
                        + ", whose value only an execution gives. Write the value into the condition");
            }
            return BindParameter.constant(value.type(), (T) value.value());
        }
    }

    private JoinSide side(Expression<?> column, boolean foreign, boolean remote) {
        if (column instanceof ColumnAttribute<?, ?> attribute) {
            return attribute(attribute, foreign, remote);
        }
        if (secondary != null
                && column instanceof ColumnClause<?> linked
                && linked.table() instanceof TableClause table
                && table.fullName().equals(secondary.fullName())) {
            return new JoinSide(JoinSide.Side.LINK, null, linked.key(), true, linked.type());
        }
        throw refused("has " + column + ", which is neither an attribute of " + source.name() + " or " + target.name()
                + " nor a column of an association table (secondary). Use attributes of the metamodel");
    }

    private JoinSide attribute(ColumnAttribute<?, ?> attribute, boolean foreign, boolean remote) {
        Class<?> owner = attribute.owner().descriptor().javaType();
        boolean isAlias = attribute.owner() != attribute.owner().descriptor();
        boolean ofSource = owner.isAssignableFrom(source.type());
        boolean ofTarget = owner.isAssignableFrom(target.type());
        if (isAlias || !ofSource && !ofTarget || remote && !ofTarget) {
            throw refused("has " + attribute + (remote ? ", marked as remote" : "") + ", which is no attribute of "
                    + (remote ? "" : source.name() + " or ") + target.name() + ". Write one of the metamodel's");
        }
        if (ofSource && ofTarget && !hasRemote) {
            throw refused("has " + attribute + ", which may be of either side, since both are of "
                    + attribute.owner().descriptor().name()
                    + ". Mark the columns of the related side by JoinMarks.remote(...)");
        }
        boolean isRemote = remote || ofTarget && !ofSource;
        Mapper mapper = isRemote ? target : source;
        MappedColumn mapped = mapper.columnOf(attribute);
        if (mapped == null || mapped.isComponent()) {
            throw refused("has " + attribute + ", which is no column of its own. Use attributes that are columns");
        }
        return new JoinSide(
                isRemote ? JoinSide.Side.REMOTE : JoinSide.Side.LOCAL,
                mapped,
                mapper.name() + "." + mapped.name(),
                foreign,
                attribute.type());
    }

    private void split(Expression<Boolean> condition) {
        if (condition instanceof ClauseList list && list.operator().equals(Operator.AND)) {
            list.clauses().forEach(this::split);
            return;
        }
        boolean isPair = condition instanceof BinaryPredicate equal
                && equal.operator().equals(Operator.EQ)
                && equal.left() instanceof JoinSide left
                && equal.right() instanceof JoinSide right
                && take(left, right);
        if (!isPair) {
            further.add(condition);
        }
    }

    private boolean take(JoinSide left, JoinSide right) {
        if (left.side.compareTo(right.side) > 0) {
            return take(right, left);
        }
        if (left.side == right.side) {
            return false;
        }
        if (right.side == JoinSide.Side.LINK || left.side == JoinSide.Side.LINK) {
            JoinSide link = left.side == JoinSide.Side.LINK ? left : right;
            JoinSide end = left == link ? right : left;
            Table table = Objects.requireNonNull(secondary);
            (end.side == JoinSide.Side.LOCAL ? near : far)
                    .add(new SecondaryPair(Objects.requireNonNull(end.mapped), table.c(link.key)));
            return true;
        }
        ColumnPair pair = new ColumnPair(Objects.requireNonNull(left.mapped), Objects.requireNonNull(right.mapped));
        if (secondary != null) {
            return false;
        }
        if (left.foreign && right.foreign) {
            throw refused("marks both " + left + " and " + right + " as foreign. Mark the one that refers");
        }
        boolean leftRefers = hasForeign ? left.foreign : refers(pair.local(), pair.remote());
        boolean rightRefers = hasForeign ? right.foreign : refers(pair.remote(), pair.local());
        if (leftRefers == rightRefers) {
            undirected.add(pair);
        } else {
            (leftRefers ? forward : backward).add(pair);
        }
        return true;
    }

    /** Whether a foreign key of the table leads from one column to the other. */
    private static boolean refers(MappedColumn from, MappedColumn to) {
        return from.column().table() instanceof Table table
                && MappingBuilder.foreignKeys(table).stream()
                        .anyMatch(key -> key.columns().contains(from.column())
                                && key.targetColumns().contains(to.column())
                                && key.columns().indexOf(from.column())
                                        == key.targetColumns().indexOf(to.column()));
    }

    private Relationship direct(List<SortKey> order) {
        boolean collection = description.collection() != null;
        if (viewOnly()) {
            boolean local = !collection && backward.isEmpty() && (!forward.isEmpty() || hasTargetKey(undirected));
            List<ColumnPair> pairs = new ArrayList<>(forward);
            pairs.addAll(backward);
            pairs.addAll(undirected);
            return relationship(pairs, local, List.of(), order);
        }
        if (forward.isEmpty() == backward.isEmpty()) {
            throw refused(
                    forward.isEmpty()
                            ? "does not say which columns refer to which. Mark them by JoinMarks.foreign(...), let a"
                                    + " foreign key tell, or make the relationship view-only"
                            : "has columns that refer at both sides. Mark those of one side by JoinMarks.foreign(...)");
        }
        if (collection && !forward.isEmpty()) {
            throw refused("has columns of " + source.name() + " that refer, so it leads to one " + target.name()
                    + ", but is a collection. Declare it as " + target.name() + ", or make it view-only");
        }
        return relationship(forward.isEmpty() ? backward : forward, !forward.isEmpty(), undirected, order);
    }

    private boolean hasTargetKey(List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> pair.remote().attribute())
                .toList()
                .containsAll(target.primaryKey().columns().stream()
                        .map(MappedColumn::attribute)
                        .toList());
    }

    private Relationship relationship(
            List<ColumnPair> pairs, boolean local, List<ColumnPair> equal, List<SortKey> order) {
        for (ColumnPair pair : equal) {
            further.add(new BinaryPredicate(
                    side(JoinSide.Side.LOCAL, pair.local()), Operator.EQ, side(JoinSide.Side.REMOTE, pair.remote())));
        }
        JoinPath path = JoinPath.direct(pairs, local, criterion(), order);
        boolean nullable = pairs.stream()
                .map(pair -> local ? pair.local() : pair.remote())
                .anyMatch(column -> column.column() instanceof io.athanor.schema.Column<?> known
                        && known.isNullable()
                        && !known.isPrimaryKey());
        ForeignKeyRule rule = new ForeignKeyRule(nullable, false, false)
                .with(description.writing().passiveUpdates());
        RelationshipConfigurer.checkPostUpdate(description, name, rule);
        if (local) {
            ForeignKeyChoice.checkOrphans(name, description);
        }
        return local
                ? new ToOne(source, target, description, path, pairs, rule)
                : new ToMany(source, target, description, path, pairs, rule);
    }

    private static JoinSide side(JoinSide.Side side, MappedColumn mapped) {
        return new JoinSide(side, mapped, mapped.name(), false, mapped.column().type());
    }

    private @Nullable JoinCriterion criterion() {
        return further.isEmpty() ? null : new JoinCriterion(ClauseList.of(Operator.AND, further));
    }

    private Relationship linked(Table table, List<SortKey> order) {
        if ((near.isEmpty() || far.isEmpty()) && !viewOnly()) {
            throw refused("does not join the association table \"" + table.fullName() + "\" to "
                    + (near.isEmpty() ? source.name() : target.name())
                    + ". Let columns of it be equal to columns of both sides, or make the relationship view-only");
        }
        JoinPath path = JoinPath.through(table, near, far, criterion(), order);
        return new ManyToMany(source, target, description, path, table, near, far);
    }

    private MappingException refused(String problem) {
        return new MappingException("The join condition of relationship " + name + " " + problem + ".");
    }
}
