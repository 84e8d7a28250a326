package io.athanor.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * SELECT. Each method returns a new statement and leaves this one as it is.
 *
 * <p>What it selects from follows from its columns and criteria; {@link #selectFrom} and the joins say it explicitly.
 */
public final class Select extends QueryExpression {

    private final SelectParts parts;

    Select(SelectParts parts) {
        this.parts = parts;
    }

    private Select with(Consumer<SelectParts> change) {
        SelectParts copy = parts.copy();
        change.accept(copy);
        return new Select(copy);
    }

    private Select withRest(Consumer<SelectRest> change) {
        SelectRest rest = parts.rest.copy();
        change.accept(rest);
        return with(p -> p.rest = rest);
    }

    /** With further selected columns. */
    public Select columns(Element... more) {
        return with(p ->
                p.columns = ElementList.appended(p.columns, Sql.expand(more).toArray(new Element[0])));
    }

    /** With other selected columns instead. */
    public Select onlyColumns(List<? extends Element> columns) {
        return with(p -> p.columns = ElementList.copyOf(columns));
    }

    /** With other selected columns instead, still from what the present columns need. */
    public Select onlyColumnsKeepFrom(List<? extends Element> columns) {
        Set<Element> needed = new LinkedHashSet<>(parts.from);
        for (Element column : parts.columns) {
            if (column instanceof ColumnClause<?> clause && clause.table() != null) {
                needed.add(clause.table());
            }
        }
        return with(p -> {
            p.columns = ElementList.copyOf(columns);
            p.from = ElementList.copyOf(needed);
        });
    }

    /** With what it selects from, beside what its columns and criteria need. */
    public Select selectFrom(Element... from) {
        return with(p -> p.from = ElementList.appended(p.from, from));
    }

    /** With other explicit from clauses and joins instead. */
    public Select onlyFrom(List<? extends Element> from) {
        return with(p -> {
            p.from = ElementList.copyOf(from);
            p.joins = ElementList.empty();
        });
    }

    /** Joined with a target along the one foreign key between them. */
    public Select join(Element target) {
        return join(new JoinStep(null, target, null, Join.Kind.INNER));
    }

    /** Joined with a target under a condition. */
    public Select join(Element target, Element on) {
        return join(new JoinStep(null, target, on, Join.Kind.INNER));
    }

    /** Left outer joined with a target along the one foreign key between them. */
    public Select outerJoin(Element target) {
        return join(new JoinStep(null, target, null, Join.Kind.LEFT));
    }

    /** Left outer joined with a target under a condition. */
    public Select outerJoin(Element target, Element on) {
        return join(new JoinStep(null, target, on, Join.Kind.LEFT));
    }

    /** Full outer joined with a target along the one foreign key between them. */
    public Select fullJoin(Element target) {
        return join(new JoinStep(null, target, null, Join.Kind.FULL));
    }

    /** Full outer joined with a target under a condition. */
    public Select fullJoin(Element target, Element on) {
        return join(new JoinStep(null, target, on, Join.Kind.FULL));
    }

    /** With every row of a target beside every row. */
    public Select crossJoin(Element target) {
        return join(new JoinStep(null, target, null, Join.Kind.CROSS));
    }

    /** Joined from one clause to another along the one foreign key between them. */
    public Select joinFrom(Element left, Element target) {
        return join(new JoinStep(left, target, null, Join.Kind.INNER));
    }

    /** Joined from one clause to another under a condition. */
    public Select joinFrom(Element left, Element target, Element on) {
        return join(new JoinStep(left, target, on, Join.Kind.INNER));
    }

    /** Left outer joined from one clause to another along the one foreign key between them. */
    public Select outerJoinFrom(Element left, Element target) {
        return join(new JoinStep(left, target, null, Join.Kind.LEFT));
    }

    /** Left outer joined from one clause to another under a condition. */
    public Select outerJoinFrom(Element left, Element target, Element on) {
        return join(new JoinStep(left, target, on, Join.Kind.LEFT));
    }

    /** With a join. */
    public Select join(JoinStep step) {
        return with(p -> p.joins = ElementList.appended(p.joins, step));
    }

    /** With other joins instead. */
    public Select onlyJoins(List<JoinStep> steps) {
        return with(p -> p.joins = ElementList.copyOf(steps));
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Select where(Expression<Boolean>... criteria) {
        return with(p -> p.where = ElementList.appended(p.where, criteria));
    }

    /** With other criteria instead. */
    public Select onlyWhere(List<? extends Expression<Boolean>> criteria) {
        return with(p -> p.where = ElementList.copyOf(criteria));
    }

    /** With further expressions to group by. */
    public Select groupBy(Element... expressions) {
        return with(p -> p.groupBy = ElementList.appended(p.groupBy, expressions));
    }

    /** With other expressions to group by instead. */
    public Select onlyGroupBy(List<? extends Element> expressions) {
        return with(p -> p.groupBy = ElementList.copyOf(expressions));
    }

    /** Without groups. */
    public Select ungrouped() {
        return with(p -> p.groupBy = List.of());
    }

    /** With further criteria for the groups. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Select having(Expression<Boolean>... criteria) {
        return with(p -> p.having = ElementList.appended(p.having, criteria));
    }

    /** With further sort keys. */
    public Select orderBy(Element... keys) {
        return with(p -> p.orderBy = ElementList.appended(p.orderBy, keys));
    }

    /** Without sort keys. */
    public Select unordered() {
        return with(p -> p.orderBy = List.of());
    }

    /** With further columns of the result to sort by, by their names. */
    public Select orderBy(String first, String... more) {
        return orderBy(Sql.names(first, more));
    }

    /**
     * At most so many rows, whatever {@code limit()} or {@code fetch()} said before.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public Select limit(int rows) {
        return limit(RowLimit.rows("limit", rows));
    }

    /**
     * At most as many rows as an expression says, whatever {@code limit()} or {@code fetch()} said before; few
     * databases allow more than a number.
     */
    public Select limit(Expression<Integer> rows) {
        return with(p -> p.rowLimit = p.rowLimit.withCount(rows));
    }

    /**
     * Without the first rows, whatever {@code offset()} said before.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public Select offset(int rows) {
        return offset(RowLimit.rows("offset", rows));
    }

    /** Without as many rows at the start as an expression says; few databases allow more than a number. */
    public Select offset(Expression<Integer> rows) {
        return with(p -> p.rowLimit = p.rowLimit.withOffset(rows));
    }

    /**
     * The rows from {@code start} up to but without {@code end}, counted from 0, whatever was said of their number
     * before.
     *
     * @throws IllegalArgumentException if a number is below zero or the end lies before the start
     */
    public Select slice(int start, int end) {
        return limit(end - start).offset(start);
    }

    /**
     * At most so many rows, said by FETCH FIRST, whatever {@code limit()} or {@code fetch()} said before.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public Select fetch(int rows) {
        return fetch(RowLimit.rows("fetch", rows));
    }

    /** At most as many rows as an expression says, by FETCH FIRST. */
    public Select fetch(Expression<Integer> rows) {
        return with(p -> p.rowLimit = p.rowLimit.withFetch(rows, RowLimit.Unit.ROWS, false));
    }

    /**
     * At most so many rows, and those that equal the last one in the sort order.
     *
     * @throws IllegalArgumentException if the number is below zero, or another than {@link #fetchPercent} has named
     */
    public Select fetchWithTies(int rows) {
        Expression<Integer> count = RowLimit.rows("fetch", rows);
        return with(p -> p.rowLimit = p.rowLimit.withTies(count));
    }

    /**
     * At most so many hundredths of all rows.
     *
     * @throws IllegalArgumentException if the number is below zero, or another than {@link #fetchWithTies} has named
     */
    public Select fetchPercent(int percent) {
        Expression<Integer> count = RowLimit.rows("fetch", percent);
        return with(p -> p.rowLimit = p.rowLimit.withPercent(count));
    }

    /**
     * At most so many hundredths of all rows, and those that equal the last one in the sort order.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public Select fetchPercentWithTies(int percent) {
        Expression<Integer> count = RowLimit.rows("fetch", percent);
        return with(p -> p.rowLimit = p.rowLimit.withFetch(count, RowLimit.Unit.PERCENT, true));
    }

    /** With all rows, whatever was said of their number before. */
    public Select unlimited() {
        return with(p -> p.rowLimit = RowLimit.NONE);
    }

    /** With the selected rows locked until the end of the transaction. */
    public Select forUpdate() {
        return forUpdate(ForUpdate.LOCK);
    }

    /** With the selected rows locked until the end of the transaction, in a way that takes the place of another. */
    public Select forUpdate(ForUpdate lock) {
        return withRest(rest -> rest.forUpdate = lock);
    }

    /** Without a lock. */
    public Select unlocked() {
        return withRest(rest -> rest.forUpdate = null);
    }

    /** With SQL text behind SELECT; it must never hold a value that comes from outside. */
    public Select prefix(String text) {
        return withRest(rest -> rest.prefixes = Hints.with(rest.prefixes, new Hint(text, null, null)));
    }

    /** With SQL text behind SELECT for one dialect; it must never hold a value that comes from outside. */
    public Select prefix(String text, String dialect) {
        return withRest(rest -> rest.prefixes = Hints.with(rest.prefixes, new Hint(text, dialect, null)));
    }

    /** With a hint about a table for one dialect, written where the dialect has such hints. */
    public Select hint(FromClause table, String text, String dialect) {
        return withRest(rest -> rest.hints = Hints.with(rest.hints, new Hint(text, dialect, table)));
    }

    /** With a common table expression that nothing refers to, such as one that changes rows. */
    public Select addCte(Cte cte) {
        return withRest(rest -> rest.ctes = ElementList.appended(rest.ctes, cte));
    }

    /**
     * Without duplicate rows, where only these expressions tell rows apart; elsewhere than where it exists, plain
     * DISTINCT.
     */
    public Select distinctOn(Expression<?>... expressions) {
        return with(p -> {
            p.distinct = true;
            p.rest = p.rest.copy();
            p.rest.distinctOn = ElementList.appended(p.rest.distinctOn, expressions);
        });
    }

    /** Without duplicate rows. */
    public Select distinct() {
        return with(p -> p.distinct = true);
    }

    /** With the columns named in another style than before. */
    public Select labelStyle(LabelStyle style) {
        return with(p -> p.labelStyle = style);
    }

    /**
     * As a subquery it refers to these clauses of the statement around it, too, instead of selecting from them itself.
     */
    public Select correlate(FromClause... clauses) {
        return withRest(rest -> rest.correlate =
                rest.correlate == null ? ElementList.of(clauses) : ElementList.appended(rest.correlate, clauses));
    }

    /**
     * As a subquery it refers to everything of the statements around it but these clauses and those said before, which
     * it selects from itself, and to what {@link #correlate} names.
     */
    public Select correlateExcept(FromClause... clauses) {
        return withRest(rest -> rest.correlateExcept = rest.correlateExcept == null
                ? ElementList.of(clauses)
                : ElementList.appended(rest.correlateExcept, clauses));
    }

    /** With options of an upper layer. */
    public Select options(StatementOption... options) {
        return with(p -> p.options = ElementList.appended(p.options, options));
    }

    /** With other options of an upper layer instead. */
    public Select onlyOptions(List<? extends StatementOption> options) {
        return with(p -> p.options = ElementList.copyOf(options));
    }

    /** Whether this query has any row. */
    public Exists exists() {
        return new Exists(this);
    }

    @Override
    public List<Element> resultColumns() {
        return parts.columns;
    }

    /** The explicit from clauses. */
    public List<Element> from() {
        return parts.from;
    }

    /** The joins, in order. */
    public List<JoinStep> joins() {
        return parts.joins;
    }

    /** The criteria, all of which must hold. */
    public List<Expression<Boolean>> where() {
        return parts.where;
    }

    /** The expressions to group by. */
    public List<Element> groupBy() {
        return parts.groupBy;
    }

    /** The criteria for the groups. */
    public List<Expression<Boolean>> having() {
        return parts.having;
    }

    /** The sort keys. */
    public List<Element> orderBy() {
        return parts.orderBy;
    }

    /** Which rows are wanted. */
    public RowLimit rowLimit() {
        return parts.rowLimit;
    }

    /** The greatest number of rows, or null for no limit. */
    public @Nullable Expression<Integer> limit() {
        return parts.rowLimit.count();
    }

    /** The number of rows left out at the start, or null for none. */
    public @Nullable Expression<Integer> offset() {
        return parts.rowLimit.offset();
    }

    /** Whether duplicate rows are left out. */
    public boolean isDistinct() {
        return parts.distinct;
    }

    /** The expressions that tell rows apart, empty if all columns do. */
    public List<Expression<?>> distinctOn() {
        return parts.rest.distinctOn;
    }

    /** How the rows are locked, or null if they are not. */
    public @Nullable ForUpdate lock() {
        return parts.rest.forUpdate;
    }

    /** The texts behind SELECT. */
    public List<Hint> prefixes() {
        return parts.rest.prefixes;
    }

    /** The hints about tables. */
    public List<Hint> hints() {
        return parts.rest.hints;
    }

    /** The common table expressions that nothing refers to. */
    public List<Cte> addedCtes() {
        return parts.rest.ctes;
    }

    /** How columns without a label are named. */
    public LabelStyle labelStyle() {
        return parts.labelStyle;
    }

    /** The clauses around that it refers to, or null if that is found by itself. */
    public @Nullable List<FromClause> correlate() {
        return parts.rest.correlate;
    }

    /** The clauses that it selects from itself whatever is around it, or null if that is found by itself. */
    public @Nullable List<FromClause> correlateExcept() {
        return parts.rest.correlateExcept;
    }

    /** The options of upper layers. */
    public List<StatementOption> options() {
        return parts.options;
    }

    @Override
    boolean isSortedOrLimited() {
        return !parts.orderBy.isEmpty() || !parts.rowLimit.isNone() || parts.rest.forUpdate != null;
    }

    @Override
    protected ColumnCollection columnsOf(FromClause subquery) {
        Map<String, List<Expression<?>>> seen = new HashMap<>();
        List<ColumnClause<?>> columns = new ArrayList<>();
        List<Expression<?>> sources = new ArrayList<>();
        for (Element element : parts.columns) {
            if (element instanceof Expression<?> expression && expression != Keyword.STAR) {
                int before = columns.size();
                String name = ResultNames.of(expression, parts.labelStyle);
                List<Expression<?>> sameName = seen.computeIfAbsent(name, n -> new ArrayList<>());
                if (name.isEmpty()) {
                    columns.add(DerivedColumns.anonymous(subquery, expression));
                } else if (parts.labelStyle == LabelStyle.TABLE_COLUMN && isOfUnnamed(expression)) {
                    if (!sameName.contains(expression)) {
                        columns.add(DerivedColumns.anonymous(subquery, expression));
                    }
                } else if (sameName.isEmpty()) {
                    columns.add(DerivedColumns.named(subquery, name, expression));
                } else if (!(expression instanceof Label<?>) && !sameName.contains(expression)) {
                    columns.add(DerivedColumns.named(subquery, name + "_" + sameName.size(), expression));
                }
                if (columns.size() > before) {
                    sources.add(expression);
                }
                if (!sameName.contains(expression)) {
                    sameName.add(expression);
                }
            }
        }
        return new ColumnCollection("subquery", columns, new ColumnOrigins(sources, List::of));
    }

    private static boolean isOfUnnamed(Expression<?> expression) {
        return expression instanceof ColumnClause<?> column
                && column.table() != null
                && column.table().name().isEmpty();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitSelect(this);
    }

    @Override
    public void describe(Structure structure) {
        parts.describe(structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        SelectParts rewritten = parts.rewrite(rewriter);
        return rewritten == parts ? this : new Select(rewritten);
    }
}
