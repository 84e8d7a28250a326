package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * INSERT of rows of values or of a query's rows. Each method returns a new statement and leaves this one as it is.
 *
 * <p>The columns are written in the order of the table.
 */
public final class Insert extends Element implements Statement {

    private final InsertParts parts;

    Insert(InsertParts parts) {
        this.parts = parts;
    }

    Insert with(Consumer<InsertParts> change) {
        InsertParts copy = parts.copyFor(parts.table);
        change.accept(copy);
        return new Insert(copy);
    }

    /**
     * With the value of one column in the last row.
     *
     * @throws IllegalArgumentException if it is a column of another table
     */
    public <T> Insert value(ColumnClause<T> column, @Nullable T value) {
        return value(column, BindParameter.of(column.type(), value));
    }

    /**
     * With the value of one column in the last row.
     *
     * @throws IllegalArgumentException if it is a column of another table
     */
    public <T> Insert value(ColumnClause<T> column, Expression<? extends T> value) {
        ColumnClause<T> own = OwnColumns.ofInsert(column, parts.table, "the values of");
        return lastRow(Assignments.with(lastRow(), own, value));
    }

    /** With the value of the column of an attribute in the last row; executed where the attribute's class is mapped. */
    public <T> Insert value(Expression<T> attribute, @Nullable T value) {
        return value(UnresolvedColumn.of(attribute), value);
    }

    /**
     * With the expression of the column of an attribute in the last row; executed where the attribute's class is
     * mapped.
     */
    public <T> Insert value(Expression<T> attribute, Expression<? extends T> value) {
        return value(UnresolvedColumn.of(attribute), value);
    }

    /**
     * With values by column key in the last row; a value may be an expression.
     *
     * @throws UnknownColumnException if the table has no such column
     */
    public Insert values(Map<String, ?> values) {
        return lastRow(Assignments.with(lastRow(), parts.table, values));
    }

    /**
     * With values that are given by name at execution, one for each of these column keys.
     *
     * @throws UnknownColumnException if the table has no such column
     */
    public Insert keys(String... keys) {
        Map<String, Expression<?>> values = new LinkedHashMap<>();
        for (String key : keys) {
            values.put(key, BindParameter.named(key, parts.table.c(key).type()));
        }
        return values(values);
    }

    /**
     * With a further row of values by column key; {@link #rows} is faster for many.
     *
     * @throws UnknownColumnException if the table has no such column
     * @throws IllegalArgumentException if the row has other columns than those before it
     */
    public Insert row(Map<String, ?> values) {
        return rows(List.of(values));
    }

    /**
     * With further rows of values by column key.
     *
     * @throws UnknownColumnException if the table has no such column
     * @throws IllegalArgumentException if a row has other columns than those before it
     */
    public Insert rows(List<? extends Map<String, ?>> rows) {
        requireNoQuery();
        List<List<Assignment>> all = new ArrayList<>(parts.rows.size() + rows.size());
        if (!parts.rows.get(0).isEmpty()) {
            all.addAll(parts.rows);
        }
        for (Map<String, ?> values : rows) {
            List<Assignment> row = Assignments.inOrderOf(parts.table, Assignments.with(List.of(), parts.table, values));
            if (!all.isEmpty() && !columnNames(all.get(0)).equals(columnNames(row))) {
                throw new IllegalArgumentException("all rows of an INSERT into " + parts.table.name()
                        + " must have the same columns: " + columnNames(all.get(0)) + " and " + columnNames(row));
            }
            all.add(row);
        }
        return all.isEmpty() ? this : with(p -> p.rows = List.copyOf(all));
    }

    /**
     * With the rows of a query instead of values, whose columns go into these in order. The defaults of other columns
     * are added to the query: a value that the program supplies is asked for once and goes into all rows.
     *
     * @throws UnknownColumnException if the table has no such column
     * @throws IllegalArgumentException if the query has another number of columns
     * @throws IllegalStateException if the statement has values or a query already
     */
    public Insert fromSelect(List<String> columnKeys, QuerySource query) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        columnKeys.forEach(key -> columns.add(parts.table.c(key)));
        QueryExpression source = query.asQuery();
        if (parts.query != null || !parts.rows.get(0).isEmpty()) {
            throw new IllegalStateException("the INSERT into " + parts.table.fullName() + " has "
                    + (parts.query != null ? "a query" : "values")
                    + " already; its rows come from values or from one query");
        }
        if (source.resultColumns().size() != columns.size()) {
            throw new IllegalArgumentException("INSERT into " + columns.size() + " columns of " + parts.table.name()
                    + " from a query of " + source.resultColumns().size() + ": " + source);
        }
        return with(p -> {
            p.columns = List.copyOf(columns);
            p.query = source;
        });
    }

    /**
     * With the columns named by which a row that is there already is recognised; the result says what happens to it.
     *
     * @throws IllegalArgumentException if one is a column of another table
     * @throws IllegalStateException if the statement has said before what happens to such a row
     */
    public OnConflict onConflict(ColumnClause<?>... target) {
        requireNoConflict();
        for (ColumnClause<?> column : target) {
            OwnColumns.ofInsert(column, parts.table, "the conflict of");
        }
        return new OnConflict(this, List.of(target), null, List.of(), List.of());
    }

    /**
     * With the constraint named by which a row that is there already is recognised, where the database knows that. A
     * name that the table's naming convention made is shortened as in the table's DDL.
     *
     * @throws IllegalStateException if the statement has said before what happens to such a row
     */
    public OnConflict onConflictConstraint(String constraint) {
        requireNoConflict();
        return new OnConflict(this, List.of(), constraint, List.of(), List.of());
    }

    private void requireNoConflict() {
        if (parts.conflict != null) {
            throw new IllegalStateException("the INSERT into " + parts.table.fullName()
                    + " says already what happens to a row that is there; it can say so once");
        }
    }

    /**
     * With the expressions that each inserted row results in, behind those said before; a table stands for its columns.
     *
     * @throws IllegalArgumentException if one is a column of another table
     * @throws IllegalStateException if the statement has said {@link #returnDefaults}
     */
    public Insert returning(Element... expressions) {
        requireOneReturning(parts.returnDefaults.isEmpty());
        List<Expression<?>> all = Returned.with(parts.returning, expressions);
        for (Expression<?> returned : all) {
            if (returned instanceof ColumnClause<?> column) {
                OwnColumns.ofInsert(column, parts.table, "RETURNING of");
            }
        }
        return with(p -> p.returning = all);
    }

    /**
     * With the generated key, and these columns besides those said before, returned by the databases that can.
     *
     * @throws IllegalArgumentException if one is a column of another table
     * @throws IllegalStateException if the statement has said {@link #returning}
     */
    public Insert returnDefaults(ColumnClause<?>... columns) {
        requireOneReturning(parts.returning.isEmpty());
        for (ColumnClause<?> column : columns) {
            OwnColumns.ofInsert(column, parts.table, "RETURNING of");
        }
        Set<Expression<?>> all = new LinkedHashSet<>(parts.table.generatedKey());
        all.addAll(parts.returnDefaults);
        all.addAll(Arrays.asList(columns));
        return with(p -> p.returnDefaults = List.copyOf(all));
    }

    private void requireOneReturning(boolean one) {
        if (!one) {
            throw new IllegalStateException("the INSERT into " + parts.table.fullName()
                    + " can say returning() or returnDefaults(), not both: name the generated key in returning()");
        }
    }

    /** With SQL text behind INSERT; it must never hold a value that comes from outside. */
    public Insert prefix(String text) {
        return with(p -> p.prefixes = Hints.with(p.prefixes, new Hint(text, null, null)));
    }

    /** With SQL text behind INSERT for one dialect; it must never hold a value that comes from outside. */
    public Insert prefix(String text, String dialect) {
        return with(p -> p.prefixes = Hints.with(p.prefixes, new Hint(text, dialect, null)));
    }

    /** Without the defaults of the columns to which it gives no value: they get what the database gives. */
    public Insert excludeDefaults() {
        return with(p -> p.defaultsExcluded = true);
    }

    /**
     * This statement as a compiler writes it: with the defaults of the columns to which it gives no value.
     *
     * @param isWritten which defaults the database is told; the others it makes itself
     * @throws IllegalArgumentException if a default must be added to a query whose columns have no names of their own
     */
    public Insert withDefaults(Predicate<? super Expression<?>> isWritten) {
        if (parts.defaultsExcluded) {
            return this;
        }
        return parts.query == null ? withDefaultsInRows(isWritten) : withDefaultsIn(parts.query, isWritten);
    }

    private Insert withDefaultsInRows(Predicate<? super Expression<?>> isWritten) {
        List<Assignment> first = parts.rows.get(0);
        List<Assignment> filled = Assignments.withDefaults(first, parts.table, ColumnClause::insertDefault, isWritten);
        if (filled == first) {
            return this;
        }
        List<List<Assignment>> all = new ArrayList<>(parts.rows.size());
        all.add(filled);
        for (List<Assignment> row : parts.rows.subList(1, parts.rows.size())) {
            all.add(Assignments.withDefaults(row, parts.table, ColumnClause::insertDefault, isWritten));
        }
        return with(p -> p.rows = List.copyOf(all));
    }

    private Insert withDefaultsIn(QueryExpression query, Predicate<? super Expression<?>> isWritten) {
        List<Assignment> defaults =
                Assignments.defaults(parts.table, parts.columns, ColumnClause::insertDefault, isWritten);
        if (defaults.isEmpty()) {
            return this;
        }
        List<ColumnClause<?>> columns = new ArrayList<>(parts.columns);
        defaults.forEach(assignment -> columns.add(assignment.column()));
        Element[] values = defaults.stream().map(Assignment::value).toArray(Element[]::new);
        Select extended = extensible(query, defaults).columns(values);
        return with(p -> {
            p.columns = List.copyOf(columns);
            p.query = extended;
        });
    }

    /** A query of the same rows, to which columns can be added without changing what it means. */
    private Select extensible(QueryExpression query, List<Assignment> defaults) {
        if (query instanceof Select select
                && !select.isDistinct()
                && select.distinctOn().isEmpty()) {
            return select;
        }
        List<ColumnClause<?>> columns = query.subquery().columns().list();
        if (columns.size() != query.resultColumns().size()) {
            throw new IllegalArgumentException("the defaults of " + columnNames(defaults)
                    + " cannot be added to the query whose rows go into " + parts.table.name()
                    + ", since not each of its columns has a name of its own: label() them, or excludeDefaults()"
                    + " of the INSERT. The query: " + query);
        }
        return Sql.select(columns.toArray(Element[]::new));
    }

    /** This statement as a common table expression, of its returned columns. */
    public Cte cte(String name) {
        return new Cte(this, name, false, null);
    }

    private static List<String> columnNames(List<Assignment> row) {
        return row.stream().map(assignment -> assignment.column().name()).toList();
    }

    private void requireNoQuery() {
        if (parts.query != null) {
            throw new IllegalStateException("the INSERT into " + parts.table.fullName()
                    + " has a query already; put the values into the query, as literals that it selects");
        }
    }

    private List<Assignment> lastRow() {
        return parts.rows.get(parts.rows.size() - 1);
    }

    private Insert lastRow(List<Assignment> row) {
        requireNoQuery();
        List<List<Assignment>> all = new ArrayList<>(parts.rows);
        all.set(all.size() - 1, Assignments.inOrderOf(parts.table, row));
        return with(p -> p.rows = List.copyOf(all));
    }

    /** The table. */
    public TableClause table() {
        return parts.table;
    }

    /** The rows, at least one; a single row without assignments inserts defaults. */
    public List<List<Assignment>> rows() {
        return parts.rows;
    }

    /** The query whose rows are inserted, or null if rows of values are. */
    public @Nullable QueryExpression query() {
        return parts.query;
    }

    /** The columns that the query's columns go into. */
    public List<ColumnClause<?>> queryColumns() {
        return parts.columns;
    }

    /** What happens to a row that is there already, or null if that is an error. */
    public @Nullable Conflict conflict() {
        return parts.conflict;
    }

    /** What each inserted row results in. */
    public List<Expression<?>> returning() {
        return parts.returning;
    }

    /** The columns that are returned by the databases that can. */
    public List<Expression<?>> returnedDefaults() {
        return parts.returnDefaults;
    }

    /** The texts behind INSERT. */
    public List<Hint> prefixes() {
        return parts.prefixes;
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
        visitor.visitInsert(this);
    }

    @Override
    public void describe(Structure structure) {
        parts.describe(structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        InsertParts rewritten = parts.rewrite(rewriter);
        return rewritten == parts ? this : new Insert(rewritten);
    }
}
