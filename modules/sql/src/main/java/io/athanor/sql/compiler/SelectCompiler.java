package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Exists;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.ScalarSubquery;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.Text;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes SELECT and queries inside other statements. */
abstract class SelectCompiler extends FromCompiler {

    /** Where a SELECT stands, which decides how its columns are named and whether it may refer to what is around it. */
    private enum Place {
        /** It is the statement. */
        STATEMENT,
        /** It is a value, a set of values or a test inside an expression. */
        EXPRESSION,
        /** It is selected from. */
        FROM
    }

    private final Deque<Set<FromClause>> enclosing = new ArrayDeque<>();
    private final List<CompiledColumn> resultColumns = new ArrayList<>();
    private Place place = Place.STATEMENT;

    SelectCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    final List<CompiledColumn> resultColumns() {
        return resultColumns;
    }

    /** Names what columns of a statement around a subquery the subquery may refer to. */
    final void enclose(Set<FromClause> clauses, Runnable writing) {
        Place outer = place;
        place = Place.EXPRESSION;
        enclosing.push(clauses);
        writing.run();
        enclosing.pop();
        place = outer;
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
        write(subquery.query());
        write(")");
    }

    @Override
    final void writeDerivedTable(Subquery subquery) {
        Place outer = place;
        place = Place.FROM;
        write(subquery.query());
        place = outer;
    }

    @Override
    public void visitSelect(Select select) {
        Place own = place;
        List<FromClause> from = fromClauses(select, own);
        enclose(FromFinder.membersOf(from), () -> {
            write("SELECT ");
            writeDistinct(select);
            writeColumns(select, own);
            writeFrom(from);
            writeCriteria(" \nWHERE ", select.where());
            if (!select.groupBy().isEmpty()) {
                write(" GROUP BY ");
                write(select.groupBy(), ", ");
            }
            writeCriteria(" \nHAVING ", select.having());
            if (!select.orderBy().isEmpty()) {
                write(" ORDER BY ");
                write(select.orderBy(), ", ");
            }
            writeLimit(select);
        });
    }

    /** Writes what leaves out duplicate rows. */
    protected void writeDistinct(Select select) {
        if (select.isDistinct()) {
            write("DISTINCT ");
        }
    }

    private void writeFrom(List<FromClause> from) {
        if (from.isEmpty()) {
            write(emptyFrom());
            return;
        }
        write(" \nFROM ");
        Place outer = place;
        write(from, ", ");
        place = outer;
    }

    /** What stands in place of FROM where there is nothing to select from. */
    protected String emptyFrom() {
        return "";
    }

    final void writeCriteria(String keyword, List<? extends Expression<Boolean>> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        write(keyword);
        writeCriterion(
                criteria.size() == 1
                        ? criteria.get(0)
                        : io.athanor.sql.ClauseList.of(io.athanor.sql.Operator.AND, criteria));
    }

    /** Writes what stands behind WHERE or HAVING. */
    protected void writeCriterion(Expression<Boolean> criterion) {
        write(criterion);
    }

    /** Writes the limits to the number of rows. */
    protected void writeLimit(Select select) {
        Expression<Integer> limit = select.limit();
        Expression<Integer> offset = select.offset();
        if (limit != null) {
            write("\n LIMIT ");
            write(limit);
        }
        if (offset != null) {
            write(limit == null ? "\n LIMIT ALL OFFSET " : " OFFSET ");
            write(offset);
        }
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
        List<FromClause> explicit = select.correlate();
        List<FromClause> remaining = new ArrayList<>(from);
        if (explicit != null) {
            if (!enclosing.isEmpty()) {
                remaining.removeAll(explicit);
            }
            return remaining;
        }
        List<FromClause> kept = select.correlateExcept();
        if (kept != null) {
            enclosing.forEach(
                    around -> around.stream().filter(c -> !kept.contains(c)).forEach(remaining::remove));
            return remaining;
        }
        if (own != Place.EXPRESSION || enclosing.isEmpty()) {
            return from;
        }
        remaining.removeAll(enclosing.peek());
        return remaining.isEmpty() ? from : remaining;
    }

    private void writeColumns(Select select, Place own) {
        ColumnNamer namer = new ColumnNamer(select.labelStyle(), own);
        boolean first = true;
        for (Element column : select.resultColumns()) {
            if (!first) {
                write(", ");
            }
            first = false;
            String label = namer.label(column);
            write(column);
            if (label != null) {
                write(" AS ");
                writeName(label);
            }
            if (own == Place.STATEMENT && column instanceof Expression<?> expression) {
                addResultColumn(label == null ? expression.defaultName() : label, expression);
            }
        }
    }

    final void addResultColumn(String name, Expression<?> expression) {
        resultColumns.add(new CompiledColumn(name, expression.type(), codec(expression.type())));
    }

    /** Decides on the names of one SELECT's columns. */
    private final class ColumnNamer {

        private final LabelStyle style;
        private final Place own;
        private final Map<String, List<Element>> used = new HashMap<>();

        ColumnNamer(LabelStyle style, Place own) {
            this.style = style;
            this.own = own;
        }

        /** The name to write, or null if the column keeps its own. */
        @Nullable String label(Element element) {
            if (element instanceof Label<?> label) {
                used.computeIfAbsent(label.name(), name -> new ArrayList<>()).add(label);
                return label.name();
            }
            if (element instanceof ColumnClause<?> column) {
                return columnLabel(column);
            }
            if (element instanceof Keyword<?> || element instanceof Text) {
                return null;
            }
            if (element instanceof io.athanor.sql.Cast<?> cast
                    && !cast.defaultName().isEmpty()) {
                return cast.defaultName();
            }
            String base = element instanceof FunctionCall<?> function ? function.name() : "anon";
            return names.of(element, element instanceof BindParameter<?> ? "param" : base);
        }

        private @Nullable String columnLabel(ColumnClause<?> column) {
            FromClause table = column.table();
            String prefix = style == LabelStyle.TABLE_COLUMN && own != Place.EXPRESSION && table != null
                    ? nameOf(table) + "_"
                    : "";
            boolean qualified = !prefix.isEmpty();
            String name = prefix + column.name();
            List<Element> sameName = used.computeIfAbsent(name, n -> new ArrayList<>());
            boolean repeated = sameName.stream().anyMatch(other -> other.equals(column));
            sameName.add(column);
            if (sameName.size() > 1 && own != Place.EXPRESSION) {
                return name + (repeated ? "__" : "_") + (sameName.size() - 1);
            }
            return qualified || own == Place.FROM ? name : null;
        }
    }
}
