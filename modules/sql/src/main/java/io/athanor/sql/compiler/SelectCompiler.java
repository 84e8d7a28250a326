package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Element;
import io.athanor.sql.Exists;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.FromClause;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Hint;
import io.athanor.sql.Label;
import io.athanor.sql.Operator;
import io.athanor.sql.Quantified;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.ResultName;
import io.athanor.sql.RowLimit;
import io.athanor.sql.ScalarSubquery;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlWrapping;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes SELECT, set operations, and queries inside other statements. */
abstract class SelectCompiler extends FromCompiler {

    private Deque<Set<FromClause>> enclosing = new ArrayDeque<>();
    private final List<CompiledColumn> resultColumns = new ArrayList<>();
    private Place place = Place.STATEMENT;
    private boolean collecting = true;
    private @Nullable List<? extends Element> sortable;
    /** The functions of several sets of groups, of which one may be the group of all rows. */
    private static final Set<String> GROUPING = Set.of("rollup", "cube", "grouping_sets");

    private @Nullable List<? extends Element> grouped;
    private @Nullable List<? extends Element> compared;

    SelectCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    final List<CompiledColumn> resultColumns() {
        return resultColumns;
    }

    /** Names what columns of a statement around a subquery the subquery may refer to. */
    final void enclose(Set<FromClause> clauses, Runnable writing) {
        enclosing.push(clauses);
        at(Place.EXPRESSION, writing);
        enclosing.pop();
    }

    private void at(Place newPlace, Runnable writing) {
        Place outer = place;
        place = newPlace;
        writing.run();
        place = outer;
    }

    /** Whether what is written now is the statement itself. */
    final boolean isWholeStatement() {
        return place == Place.STATEMENT;
    }

    /** Writes a statement that is named in WITH, where nothing around it can be referred to. */
    final void writeNamed(Element statement) {
        Deque<Set<FromClause>> outer = enclosing;
        enclosing = new ArrayDeque<>();
        at(Place.FROM, () -> write(statement));
        enclosing = outer;
    }

    @Override
    public void visitExists(Exists exists) {
        write("EXISTS (");
        write(exists.query());
        write(")");
    }

    @Override
    public void visitScalarSubquery(ScalarSubquery<?> subquery) {
        write("(");
        at(Place.EXPRESSION, () -> write(subquery.query()));
        write(")");
    }

    @Override
    public void visitQuantified(Quantified<?> quantified) {
        write(quantified.all() ? "ALL (" : "ANY (");
        write(quantified.values());
        write(")");
    }

    @Override
    final void writeDerivedTable(Subquery subquery) {
        at(subquery.lateral() ? Place.LATERAL : Place.FROM, () -> write(subquery.query()));
    }

    @Override
    public void visitSelect(Select select) {
        withQualifiers(() -> writeSelect(select));
    }

    private void writeSelect(Select select) {
        Place own = place;
        List<FromClause> from = fromClauses(select, own);
        RepeatedValues values = tellsParametersApart() && !isInlining()
                ? RepeatedValues.of(select, groupsByPosition())
                : RepeatedValues.NONE;
        warnOfProducts("SELECT", from, select.where());
        Set<FromClause> members = FromFinder.membersOf(from);
        withHints(
                select.hints(),
                () -> reading(
                        members,
                        () -> enclose(members, () -> {
                            write("SELECT ");
                            writePrefixes(select.prefixes());
                            withRepeated(values, () -> {
                                writeDistinct(select);
                                writeColumns(select, own);
                            });
                            writeFrom(from, values);
                            writeCriteria(" \nWHERE ", select.where());
                            withRepeated(values, () -> {
                                grouped(select, () -> writeGroupBy(select.groupBy()));
                                writeGroupsOf(values, select.groupBy());
                                writeCriteria(" \nHAVING ", select.having());
                                writeOrderBy(select);
                            });
                            writeLimit(select.rowLimit());
                            ForUpdate lock = select.lock();
                            if (lock != null) {
                                writeLock(lock);
                            }
                        })));
    }

    /** Writes a query that selects from these. */
    protected void reading(Set<FromClause> from, Runnable writing) {
        writing.run();
    }

    /** Writes the texts for this dialect that stand behind a statement's first word. */
    protected void writePrefixes(List<Hint> prefixes) {
        for (Hint prefix : prefixes) {
            if (prefix.isFor(dialect().name())) {
                write(prefix.text());
                write(" ");
            }
        }
    }

    /** Writes what leaves out duplicate rows. */
    protected void writeDistinct(Select select) {
        if (!select.distinctOn().isEmpty()) {
            throw unsupported("DISTINCT ON", "the database lacks it; number the rows of a window and keep the first");
        }
        if (select.isDistinct()) {
            write("DISTINCT ");
        }
    }

    private void writeFrom(List<FromClause> from, RepeatedValues values) {
        if (from.isEmpty() && values.plain().isEmpty()) {
            write(emptyFrom());
            return;
        }
        write(" \nFROM ");
        withoutRepeated(() -> write(from, ", "));
        if (!values.plain().isEmpty()) {
            write(from.isEmpty() ? "(SELECT " : ", (SELECT ");
            for (int i = 0; i < values.plain().size(); i++) {
                write(i == 0 ? "" : ", ");
                writeGivenValue(values.plain().get(i));
                write(" AS p" + (i + 1));
            }
            write(emptyFrom());
            write(")");
            writeAs(nameOf(values));
        }
    }

    /** Writes a value as a column of a query, where nothing but its own type tells what it is. */
    protected void writeGivenValue(BindParameter<?> value) {
        write(value);
    }

    /** The values are one row, so that to group by them makes no other groups; but nothing else may name them. */
    private void writeGroupsOf(RepeatedValues values, List<Element> groupBy) {
        boolean sets =
                groupBy.stream().anyMatch(key -> key instanceof FunctionCall<?> call && GROUPING.contains(call.name()));
        for (int i = 0; i < values.plain().size() && !sets; i++) {
            write(", " + nameOf(values, i));
        }
    }

    /** What stands in place of FROM where there is nothing to select from. */
    protected String emptyFrom() {
        return "";
    }

    final void writeCriteria(String keyword, List<? extends Expression<Boolean>> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        Element criterion = criteria.size() == 1 ? criteria.get(0) : ClauseList.of(Operator.AND, criteria);
        if (!(criterion instanceof ClauseList list && list.isEmpty())) {
            write(keyword);
            writeCondition(criterion);
        }
    }

    /** Writes GROUP BY, unless there is nothing to group by. */
    protected void writeGroupBy(List<Element> expressions) {
        if (!expressions.isEmpty()) {
            write(" GROUP BY ");
            for (int i = 0; i < expressions.size(); i++) {
                write(i == 0 ? "" : ", ");
                writeAsSelected(expressions.get(i), groupsByPosition() ? grouped : null);
            }
        }
    }

    private void grouped(Select select, Runnable writing) {
        List<? extends Element> before = grouped;
        grouped = select.resultColumns();
        writing.run();
        grouped = before;
    }

    /** Writes an expression, or its position among those selected if it holds a value and the dialect needs that. */
    final void writeAsSelected(Element expression, @Nullable List<? extends Element> selected) {
        int position = selected == null || !tellsParametersApart() ? 0 : SelectedPositions.of(expression, selected);
        if (position == 0) {
            write(expression);
        } else {
            write(Integer.toString(position));
        }
    }

    /** Whether an expression that holds a value is another one where it is written once more. */
    protected boolean tellsParametersApart() {
        return false;
    }

    /** Whether a number in GROUP BY is the position of a selected column. */
    protected boolean groupsByPosition() {
        return true;
    }

    /** Writes the expressions behind DISTINCT ON. */
    protected final void writeDistinctOn(Select select) {
        for (int i = 0; i < select.distinctOn().size(); i++) {
            write(i == 0 ? "" : ", ");
            writeAsSelected(select.distinctOn().get(i), select.resultColumns());
        }
    }

    private void writeOrderBy(Select select) {
        if (select.orderBy().isEmpty()) {
            return;
        }
        write(" ORDER BY ");
        boolean plain = select.groupBy().isEmpty()
                && !select.isDistinct()
                && select.distinctOn().isEmpty();
        List<? extends Element> before = compared;
        compared = plain ? null : select.resultColumns();
        writeSortKeys(select.orderBy(), select.resultColumns());
        compared = before;
    }

    @Override
    protected final void writeSortKeys(List<? extends Element> keys) {
        writeSortKeys(keys, null);
    }

    private void writeSortKeys(List<? extends Element> keys, @Nullable List<? extends Element> selected) {
        List<? extends Element> before = sortable;
        List<? extends Element> comparedBefore = compared;
        sortable = selected;
        compared = selected == null ? null : compared;
        for (int i = 0; i < keys.size(); i++) {
            write(i == 0 ? "" : ", ");
            if (keys.get(i) instanceof Expression<?> expression) {
                writeSortExpression(expression);
            } else {
                write(keys.get(i));
            }
        }
        sortable = before;
        compared = comparedBefore;
    }

    @Override
    protected void writeSortExpression(Expression<?> expression) {
        List<? extends Element> selected = sortable;
        if (expression instanceof Label<?> label && selected != null && selected.contains(label) && sortsByLabel()) {
            writeName(label.name());
        } else {
            writeAsSelected(expression, compared);
        }
    }

    /** Whether a selected label is named in ORDER BY; otherwise its expression is written once more. */
    protected boolean sortsByLabel() {
        return true;
    }

    @Override
    public void visitResultName(ResultName name) {
        List<? extends Element> selected = sortable;
        if (selected != null) {
            for (Element element : selected) {
                if (element instanceof ColumnClause<?> column && column.key().equals(name.name())) {
                    write(column);
                    return;
                }
            }
        }
        writeName(name.name());
    }

    @Override
    public void visitCompoundSelect(CompoundSelect select) {
        List<QueryExpression> members = select.members();
        boolean before = collecting;
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                write(" ");
                write(operationWords(select.kind()));
                write(" ");
            }
            QueryExpression member = members.get(i);
            if (members.size() > 1 && CompoundSelect.needsParentheses(member)) {
                writeMemberInParentheses(member);
            } else {
                write(member);
            }
            collecting = false;
        }
        collecting = before;
        writeGroupBy(select.groupBy());
        if (!select.orderBy().isEmpty()) {
            write(" ORDER BY ");
            writeSortKeys(select.orderBy(), null);
        }
        writeLimit(select.rowLimit());
    }

    /** The words for a set operation. */
    protected String operationWords(CompoundSelect.Kind kind) {
        return kind.words();
    }

    /** Writes a query of a set operation that must not be taken apart. */
    protected void writeMemberInParentheses(QueryExpression member) {
        write("(");
        write(member);
        write(")");
    }

    /** Writes the limits to the number of rows. */
    protected void writeLimit(RowLimit limit) {
        if (limit.unit() != null) {
            writeFetch(limit);
            return;
        }
        Expression<Integer> count = limit.count();
        Expression<Integer> offset = limit.offset();
        if (count != null) {
            write("\n LIMIT ");
            write(count);
        }
        if (offset != null) {
            write(count == null ? "\n LIMIT ALL OFFSET " : " OFFSET ");
            write(offset);
        }
    }

    /** Writes the limits to the number of rows by OFFSET and FETCH FIRST. */
    protected final void writeFetch(RowLimit limit) {
        Expression<Integer> offset = limit.offset();
        if (offset != null) {
            write("\n OFFSET ");
            writeFetchNumber(offset);
            write(" ROWS");
        }
        Expression<Integer> count = limit.count();
        if (count != null) {
            write("\n FETCH FIRST ");
            writeFetchNumber(count);
            write(limit.unit() == RowLimit.Unit.PERCENT ? " PERCENT ROWS" : " ROWS");
            write(limit.ties() ? " WITH TIES" : " ONLY");
        }
    }

    /** Writes a number of rows in OFFSET or FETCH FIRST. */
    protected void writeFetchNumber(Expression<Integer> number) {
        write(number);
    }

    /** Writes how the selected rows are locked. */
    protected void writeLock(ForUpdate lock) {
        write(lock.read() ? " FOR SHARE" : " FOR UPDATE");
        writeLockedTables(lock);
        writeLockWait(lock);
    }

    /** Writes the tables whose rows are locked, if they are named. */
    protected final void writeLockedTables(ForUpdate lock) {
        if (lock.of().isEmpty()) {
            return;
        }
        write(" OF ");
        Set<String> tables = new LinkedHashSet<>();
        for (Element element : lock.of()) {
            FromClause table = element instanceof ColumnClause<?> column ? column.table() : (FromClause) element;
            if (table != null) {
                tables.add(quoted(table.name().isEmpty() ? nameOf(table) : table.name()));
            }
        }
        write(String.join(", ", tables));
    }

    /** Writes what is done about rows that are locked already. */
    protected final void writeLockWait(ForUpdate lock) {
        write(
                switch (lock.waiting()) {
                    case YES -> "";
                    case NO -> " NOWAIT";
                    case SKIP -> " SKIP LOCKED";
                });
    }

    private List<FromClause> fromClauses(Select select, Place own) {
        Set<FromClause> all = new LinkedHashSet<>(JoinPlanner.explicitClauses(select));
        all.addAll(FromFinder.in(select.resultColumns()));
        all.addAll(FromFinder.in(select.where()));
        Set<FromClause> hidden = new LinkedHashSet<>();
        for (FromClause clause : all) {
            Set<FromClause> members = FromFinder.membersOf(List.of(clause));
            members.remove(clause);
            hidden.addAll(members);
        }
        all.removeAll(hidden);
        return correlated(select, own, new ArrayList<>(all));
    }

    private List<FromClause> correlated(Select select, Place own, List<FromClause> from) {
        List<FromClause> remaining = new ArrayList<>(from);
        List<FromClause> kept = select.correlateExcept();
        if (kept != null) {
            enclosing.forEach(
                    around -> around.stream().filter(c -> !kept.contains(c)).forEach(remaining::remove));
        }
        List<FromClause> explicit = select.correlate();
        if (explicit != null && !enclosing.isEmpty()) {
            remaining.removeAll(explicit);
        }
        if (explicit != null || kept != null) {
            return remaining;
        }
        if (!own.correlates() || enclosing.isEmpty()) {
            return from;
        }
        remaining.removeAll(enclosing.peek());
        return remaining.isEmpty() ? from : remaining;
    }

    private void writeColumns(Select select, Place own) {
        ColumnNamer namer = new ColumnNamer(this, select.labelStyle(), own);
        boolean first = true;
        boolean results = own == Place.STATEMENT && collecting;
        for (Element column : select.resultColumns()) {
            if (!first) {
                write(", ");
            }
            first = false;
            SqlWrapping around = own == Place.STATEMENT ? aroundResult(column) : SqlWrapping.NONE;
            String label = wrappedLabel(column, namer.label(column), around);
            write(around.before());
            write(column);
            write(around.behind());
            if (label != null) {
                write(" AS ");
                writeName(label);
            }
            if (results && column instanceof Expression<?> expression) {
                addResultColumn(label == null ? expression.defaultName() : label, expression);
            }
        }
    }

    /** What a column's type puts around it where the statement results in it. */
    final SqlWrapping aroundResult(Element column) {
        return column instanceof Expression<?> expression ? types().aroundColumn(expression.type()) : SqlWrapping.NONE;
    }

    /** The name of a result's column, which has to be written if something stands around the column. */
    static @Nullable String wrappedLabel(Element column, @Nullable String label, SqlWrapping around) {
        boolean named = label != null || around.isNone() || !(column instanceof Expression<?>);
        if (named) {
            return label;
        }
        String name = ((Expression<?>) column).defaultName();
        return name.isEmpty() ? null : name;
    }

    @Override
    final String madeUpName(Expression<?> expression) {
        return names.of(expression, ColumnNamer.baseOf(expression));
    }

    final String shortened(String name) {
        return names.shortened(name);
    }

    final String labelPrefix(FromClause table) {
        return nameOf(table) + "_";
    }

    final boolean booleansAreCriteria() {
        return hasBooleans();
    }

    final void addResultColumn(String name, Expression<?> expression) {
        resultColumns.add(new CompiledColumn(name, expression.type(), codec(expression.type())));
    }
}
