package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static <E> List<E> append(List<E> list, List<? extends E> more) {
        List<E> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** With further selected columns. */
    public Select columns(Element... more) {
        return with(p -> p.columns = append(p.columns, Sql.expand(more)));
    }

    /** With other selected columns instead. */
    public Select onlyColumns(List<? extends Element> columns) {
        return with(p -> p.columns = List.copyOf(columns));
    }

    /** With what it selects from, beside what its columns and criteria need. */
    public Select selectFrom(Element... from) {
        return with(p -> p.from = append(p.from, Arrays.asList(from)));
    }

    /** With other explicit from clauses and joins instead. */
    public Select onlyFrom(List<? extends Element> from) {
        return with(p -> {
            p.from = List.copyOf(from);
            p.joins = List.of();
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

    /** With a join. */
    public Select join(JoinStep step) {
        return with(p -> p.joins = append(p.joins, List.of(step)));
    }

    /** With other joins instead. */
    public Select onlyJoins(List<JoinStep> steps) {
        return with(p -> p.joins = List.copyOf(steps));
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Select where(Expression<Boolean>... criteria) {
        return with(p -> p.where = append(p.where, Arrays.asList(criteria)));
    }

    /** With other criteria instead. */
    public Select onlyWhere(List<? extends Expression<Boolean>> criteria) {
        return with(p -> p.where = List.copyOf(criteria));
    }

    /** With further expressions to group by. */
    public Select groupBy(Element... expressions) {
        return with(p -> p.groupBy = append(p.groupBy, Arrays.asList(expressions)));
    }

    /** With other expressions to group by instead. */
    public Select onlyGroupBy(List<? extends Element> expressions) {
        return with(p -> p.groupBy = List.copyOf(expressions));
    }

    /** With further criteria for the groups. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Select having(Expression<Boolean>... criteria) {
        return with(p -> p.having = append(p.having, Arrays.asList(criteria)));
    }

    /** With further sort keys. */
    public Select orderBy(Element... keys) {
        return with(p -> p.orderBy = append(p.orderBy, Arrays.asList(keys)));
    }

    /** Without sort keys. */
    public Select unordered() {
        return with(p -> p.orderBy = List.of());
    }

    /**
     * At most so many rows.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public Select limit(int rows) {
        return with(p -> p.limit = count("limit", rows));
    }

    /**
     * Without the first rows.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public Select offset(int rows) {
        return with(p -> p.offset = count("offset", rows));
    }

    private static Expression<Integer> count(String what, int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(what + " must not be below zero: " + rows);
        }
        return BindParameter.of(io.athanor.sql.type.Types.INTEGER, rows);
    }

    /** Without duplicate rows. */
    public Select distinct() {
        return with(p -> p.distinct = true);
    }

    /** With the columns named in another style. */
    public Select labelStyle(LabelStyle style) {
        return with(p -> p.labelStyle = style);
    }

    /** As a subquery it refers to these clauses of the statement around it instead of selecting from them itself. */
    public Select correlate(FromClause... clauses) {
        return with(p -> p.correlate = List.of(clauses));
    }

    /**
     * As a subquery it refers to everything of the statements around it but these clauses, which it selects from
     * itself.
     */
    public Select correlateExcept(FromClause... clauses) {
        return with(p -> p.correlateExcept = List.of(clauses));
    }

    /** With options of an upper layer. */
    public Select options(StatementOption... options) {
        return with(p -> p.options = append(p.options, Arrays.asList(options)));
    }

    /** With other options of an upper layer instead. */
    public Select onlyOptions(List<? extends StatementOption> options) {
        return with(p -> p.options = List.copyOf(options));
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

    /** The greatest number of rows, or null for no limit. */
    public @Nullable Expression<Integer> limit() {
        return parts.limit;
    }

    /** The number of rows left out at the start, or null for none. */
    public @Nullable Expression<Integer> offset() {
        return parts.offset;
    }

    /** Whether duplicate rows are left out. */
    public boolean isDistinct() {
        return parts.distinct;
    }

    /** How columns without a label are named. */
    public LabelStyle labelStyle() {
        return parts.labelStyle;
    }

    /** The clauses around that it refers to, or null if that is found by itself. */
    public @Nullable List<FromClause> correlate() {
        return parts.correlate;
    }

    /** The clauses that it selects from itself whatever is around it, or null if that is found by itself. */
    public @Nullable List<FromClause> correlateExcept() {
        return parts.correlateExcept;
    }

    /** The options of upper layers. */
    public List<StatementOption> options() {
        return parts.options;
    }

    @Override
    protected ColumnCollection columnsOf(FromClause subquery) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<ColumnClause<?>> columns = new ArrayList<>();
        for (Element element : parts.columns) {
            if (element instanceof Expression<?> expression) {
                String name = ResultNames.of(expression, parts.labelStyle);
                if (!name.isEmpty() && seen.merge(name, 1, Integer::sum) == 1) {
                    columns.add(DerivedColumns.named(subquery, name, expression));
                }
            }
        }
        return new ColumnCollection("subquery", columns);
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
