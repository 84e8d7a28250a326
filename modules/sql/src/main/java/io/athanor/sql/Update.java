package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE. Each method returns a new statement and leaves this one as it is.
 *
 * <p>The columns are written in the order of the table, but for {@link #orderedValues}.
 */
public final class Update extends Element implements Statement {

    private final UpdateParts parts;

    Update(UpdateParts parts) {
        this.parts = parts;
    }

    private Update with(Consumer<UpdateParts> change) {
        UpdateParts copy = parts.copyFor(parts.table, parts.join, parts.alias);
        change.accept(copy);
        return new Update(copy);
    }

    /**
     * With the value that one column gets.
     *
     * @throws IllegalArgumentException if it is a column of another table
     */
    public <T> Update set(ColumnClause<T> column, @Nullable T value) {
        return set(column, BindParameter.of(column.type(), value));
    }

    /**
     * With the expression that one column gets.
     *
     * @throws IllegalArgumentException if it is a column of another table
     */
    public <T> Update set(ColumnClause<T> column, Expression<? extends T> value) {
        ColumnClause<T> own = own(column);
        return assigned(Assignments.with(parts.assignments, own, value));
    }

    private <T> ColumnClause<T> own(ColumnClause<T> column) {
        ColumnClause<T> original = parts.alias == null ? null : parts.alias.originalOf(column);
        return original == null ? OwnColumns.ofUpdate(column, parts.table) : original;
    }

    private Assignment own(Assignment assignment) {
        return new Assignment(own(assignment.column()), assignment.value());
    }

    /**
     * With the value that a column of another table gets, one that the criteria or the join name, where the database
     * changes several tables at once.
     */
    public <T> Update setOfOtherTable(ColumnClause<T> column, @Nullable T value) {
        return setOfOtherTable(column, BindParameter.of(column.type(), value));
    }

    /**
     * With the expression that a column of another table gets, one that the criteria or the join name, where the
     * database changes several tables at once.
     *
     * @throws IllegalArgumentException if the column belongs to the updated table, or to none
     */
    public <T> Update setOfOtherTable(ColumnClause<T> column, Expression<? extends T> value) {
        if (column.table() == null || column.table() == parts.target()) {
            throw new IllegalArgumentException("setOfOtherTable() takes a column of another table than "
                    + parts.table.fullName() + ", not " + column + ": use set()");
        }
        return with(p -> p.otherAssignments = Assignments.with(p.otherAssignments, column, value));
    }

    /** With the value that the column of an attribute gets; executed where the attribute's class is mapped. */
    public <T> Update set(Expression<T> attribute, @Nullable T value) {
        return set(UnresolvedColumn.of(attribute), value);
    }

    /** With the expression that the column of an attribute gets; executed where the attribute's class is mapped. */
    public <T> Update set(Expression<T> attribute, Expression<? extends T> value) {
        return set(UnresolvedColumn.of(attribute), value);
    }

    /** With the value that an element of an array or map gets. */
    public <T> Update set(Subscript<T> element, @Nullable T value) {
        return target(element, BindParameter.of(element.type(), value));
    }

    /**
     * With the values of a query's one row, which several columns get.
     *
     * @throws IllegalArgumentException if the query has another number of columns
     */
    public Update set(TupleExpression columns, QuerySource query) {
        QueryExpression source = query.asQuery();
        if (source.resultColumns().size() != columns.elements().size()) {
            throw new IllegalArgumentException(
                    columns + " has " + columns.elements().size() + " columns, but the query has "
                            + source.resultColumns().size() + ": " + source);
        }
        return target(columns, new ScalarSubquery<>(source, columns.type()));
    }

    private Update target(Expression<?> target, Expression<?> value) {
        TargetAssignment assignment = new TargetAssignment(target, value);
        OwnColumns.ofUpdate(assignment, parts.target(), parts.table);
        List<TargetAssignment> all = new ArrayList<>(parts.targets);
        all.add(assignment);
        return with(p -> p.targets = List.copyOf(all));
    }

    /**
     * With values by column key; a value may be an expression.
     *
     * @throws UnknownColumnException if the table has no such column
     */
    public Update values(Map<String, ?> values) {
        return assigned(Assignments.with(parts.assignments, parts.table, values));
    }

    /**
     * With what columns get, written in this order, which matters to databases that assign one after the other.
     *
     * @throws IllegalArgumentException if one is a column of another table
     * @throws IllegalStateException if the statement sets columns already; nor can it set others afterwards
     */
    public Update orderedValues(Assignment... assignments) {
        if (!parts.assignments.isEmpty()) {
            throw new IllegalStateException("the UPDATE of " + parts.table.fullName()
                    + " sets columns already; say all that it sets in one orderedValues()");
        }
        List<Assignment> own = Arrays.stream(assignments).map(this::own).toList();
        return with(p -> {
            p.assignments = own;
            p.ordered = true;
        });
    }

    /**
     * With values that are given by name at execution, one for each of these column keys.
     *
     * @throws UnknownColumnException if the table has no such column
     */
    public Update keys(String... keys) {
        Map<String, Expression<?>> values = new LinkedHashMap<>();
        for (String key : keys) {
            values.put(key, BindParameter.named(key, parts.table.c(key).type()));
        }
        return values(values);
    }

    private Update assigned(List<Assignment> newAssignments) {
        if (parts.ordered) {
            throw new IllegalStateException("the UPDATE of " + parts.table.fullName()
                    + " sets columns in an order of its own; say all that it sets in orderedValues()");
        }
        return with(p -> p.assignments = Assignments.inOrderOf(p.table, newAssignments));
    }

    /**
     * This statement as a compiler writes it: with what columns get at each update to which it gives no value.
     *
     * @param isWritten which defaults the database is told
     */
    public Update withDefaults(Predicate<? super Expression<?>> isWritten) {
        List<Assignment> filled = Assignments.withDefaults(parts.assignments, parts.table, this::defaultOf, isWritten);
        return filled == parts.assignments ? this : with(p -> p.assignments = filled);
    }

    private @Nullable Expression<?> defaultOf(ColumnClause<?> column) {
        for (TargetAssignment assignment : parts.targets) {
            if (assignment.isOf(column) || parts.alias != null && assignment.isOf(parts.alias.c(column))) {
                return null;
            }
        }
        return column.updateDefault();
    }

    /** With further criteria, all of which must hold; tables that they name besides are joined to the updated one. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Update where(Expression<Boolean>... criteria) {
        List<Expression<Boolean>> all = new ArrayList<>(parts.where);
        all.addAll(Arrays.asList(criteria));
        return with(p -> p.where = List.copyOf(all));
    }

    /** With the expressions that each updated row results in; a table stands for its columns. */
    public Update returning(Element... expressions) {
        List<Expression<?>> all = Returned.with(parts.returning, expressions);
        return with(p -> p.returning = all);
    }

    /** With SQL text behind UPDATE for one dialect; it must never hold a value that comes from outside. */
    public Update prefix(String text, String dialect) {
        return with(p -> p.prefixes = Hints.with(p.prefixes, new Hint(text, dialect, null)));
    }

    /** With a hint about the table for one dialect, written where the dialect has such hints. */
    public Update hint(String text, String dialect) {
        return with(p -> p.hints = Hints.with(p.hints, new Hint(text, dialect, p.target())));
    }

    /** This statement as a common table expression, of its returned columns. */
    public Cte cte(String name) {
        return new Cte(this, name, false, null);
    }

    /** The table. */
    public TableClause table() {
        return parts.table;
    }

    /** The table as the statement names it: itself, or an alias of it. */
    public FromClause target() {
        return parts.target();
    }

    /** The join whose first table is updated, or null if it is no join. */
    public @Nullable Join join() {
        return parts.join;
    }

    /** What the table's columns get. */
    public List<Assignment> assignments() {
        return parts.assignments;
    }

    /** What columns of other tables get. */
    public List<Assignment> otherAssignments() {
        return parts.otherAssignments;
    }

    /** What is set besides whole columns. */
    public List<TargetAssignment> targets() {
        return parts.targets;
    }

    /** The criteria, all of which must hold. */
    public List<Expression<Boolean>> where() {
        return parts.where;
    }

    /** What each updated row results in. */
    public List<Expression<?>> returning() {
        return parts.returning;
    }

    /** The texts behind UPDATE. */
    public List<Hint> prefixes() {
        return parts.prefixes;
    }

    /** The hints about the table. */
    public List<Hint> hints() {
        return parts.hints;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public List<Expression<?>> resultColumns() {
        return parts.returning;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUpdate(this);
    }

    @Override
    public void describe(Structure structure) {
        parts.describe(structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        UpdateParts rewritten = parts.rewrite(rewriter);
        return rewritten == parts ? this : new Update(rewritten);
    }
}
