package io.athanor.sql.compiler;

import io.athanor.sql.Alias;
import io.athanor.sql.AnonymousColumn;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Cte;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Hint;
import io.athanor.sql.Join;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableClause;
import io.athanor.sql.TableFunction;
import io.athanor.sql.TableSample;
import io.athanor.sql.TextFrom;
import io.athanor.sql.Values;
import io.athanor.sql.ValuesQuery;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what is selected from, and the columns that refer to it. */
abstract class FromCompiler extends WindowCompiler {

    private List<Hint> hints = List.of();
    private boolean unqualified;
    private @Nullable FromClause renamed;
    private @Nullable FromClause newName;

    FromCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitColumn(ColumnClause<?> column) {
        FromClause table = column.table();
        FromClause original = originalOf(table);
        if (original instanceof TableFunction function && function.shape() == TableFunction.Shape.COLUMN) {
            renamed(original, table, () -> writeColumnOfFunction(function));
            return;
        }
        if (table != null && !unqualified) {
            writeQualifier(table);
            write(".");
        }
        writeName(nameOf(column), column.quoting());
    }

    /** Writes the one value of a row that a function results in. */
    protected void writeColumnOfFunction(TableFunction function) {
        writeName(nameOf(function));
    }

    /** The name of a column, made up or shortened if that has been done where it comes from. */
    final String nameOf(ColumnClause<?> column) {
        if (column instanceof AnonymousColumn<?> anonymous) {
            FromClause labelling = anonymous.source() instanceof ColumnClause<?> source ? source.table() : null;
            return labelling != null && anonymous.source() instanceof ColumnClause<?> source
                    ? names.shortened(nameOf(labelling) + "_" + nameOf(source))
                    : madeUpName(anonymous.source());
        }
        return column.table() instanceof TableClause ? column.name() : names.shortened(column.name());
    }

    /** The name that the compiler makes up for a selected expression. */
    abstract String madeUpName(Expression<?> expression);

    /** Writes columns without their tables while something is written. */
    protected final void withoutQualifiers(Runnable writing) {
        boolean before = unqualified;
        unqualified = true;
        writing.run();
        unqualified = before;
    }

    /** Writes columns with their tables while something is written, such as a query inside what has them without. */
    final void withQualifiers(Runnable writing) {
        boolean before = unqualified;
        unqualified = false;
        writing.run();
        unqualified = before;
    }

    private void writeQualifier(FromClause table) {
        if (table instanceof TableClause clause) {
            writeQualifierOf(clause);
        } else {
            writeName(nameOf(table));
        }
    }

    /** Writes what stands before the point in front of a table's column. */
    protected void writeQualifierOf(TableClause table) {
        writeTableName(table);
    }

    /** Writes a table's name with its schema. */
    protected final void writeTableName(TableClause table) {
        writeSchema(table.schema(), false);
        writeName(table.name(), table.quoting());
    }

    /** The name by which a clause's columns are labelled; made up if it has none. */
    protected final String nameOf(FromClause clause) {
        FromClause taken = newName;
        if (taken != null && clause == renamed) {
            return nameOf(taken);
        }
        if (clause instanceof TableClause table) {
            return table.schema() == null ? table.name() : table.schema() + "_" + table.name();
        }
        if (!clause.name().isEmpty()) {
            return clause.name();
        }
        if (clause instanceof Cte cte) {
            return names.of(rootOf(cte), "anon");
        }
        FromClause named = clause instanceof TableSample sample ? sample.table() : clause;
        FromClause original = named instanceof Alias alias ? alias.original() : named;
        return names.of(clause, original instanceof TableClause table ? table.name() : "anon");
    }

    static Cte rootOf(Cte cte) {
        Cte root = cte;
        for (Cte before = cte.restated(); before != null; before = before.restated()) {
            root = before;
        }
        return root;
    }

    /** Writes with hints about tables while something is written. */
    final void withHints(List<Hint> newHints, Runnable writing) {
        List<Hint> before = hints;
        hints = newHints;
        writing.run();
        hints = before;
    }

    /** The hints about a table, in its dialect. */
    protected final List<String> hintsFor(FromClause table) {
        List<String> texts = new ArrayList<>();
        for (Hint hint : hints) {
            if (hint.table() == table && hint.isFor(dialect().name())) {
                texts.add(hint.text().replace("%(name)s", quoted(nameOf(table))));
            }
        }
        return texts;
    }

    /** All hints about tables, in the dialect. */
    protected final List<String> allHints() {
        List<String> texts = new ArrayList<>();
        for (Hint hint : hints) {
            FromClause table = hint.table();
            if (table != null) {
                hintsFor(table).stream().filter(text -> !texts.contains(text)).forEach(texts::add);
            }
        }
        return texts;
    }

    private static boolean isWrittenWithItsName(@Nullable FromClause clause) {
        return clause instanceof Subquery
                || clause instanceof Values
                || clause instanceof TableFunction
                || clause instanceof TableSample;
    }

    private static @Nullable FromClause originalOf(@Nullable FromClause clause) {
        FromClause original = clause;
        while (original instanceof Alias alias) {
            original = alias.original();
        }
        return original;
    }

    /** Gives something to select from an alias's name while it is written, which has room for one name only. */
    private void renamed(@Nullable FromClause original, @Nullable FromClause alias, Runnable writing) {
        FromClause originalBefore = renamed;
        FromClause aliasBefore = newName;
        renamed = original;
        newName = alias == original ? null : alias;
        writing.run();
        renamed = originalBefore;
        newName = aliasBefore;
    }

    /** Writes hints that stand before a table in FROM. */
    protected void writeHintsBefore(FromClause table) {}

    /** Writes hints that stand behind a table in FROM. */
    protected void writeHintsBehind(FromClause table) {}

    /** Warns if nothing connects what a statement selects from or changes. */
    final void warnOfProducts(String statement, List<? extends FromClause> from, List<? extends Element> criteria) {
        Consumer<String> warnings = warnings();
        if (warnings == null) {
            return;
        }
        List<FromClause> found = FromLinter.unconnected(from, criteria);
        if (!found.isEmpty()) {
            List<String> names = new ArrayList<>();
            found.subList(1, found.size()).forEach(clause -> names.add(description(clause)));
            warnings.accept(statement + " statement has a cartesian product between " + String.join(", ", names)
                    + " and " + description(found.get(0)) + ": every row of one meets every row of the other. Connect"
                    + " them by a criterion, or say crossJoin() if all pairs are wanted.");
        }
    }

    /** What a warning calls a clause; names are not made up for it, since that would change the text. */
    private static String description(FromClause clause) {
        if (clause instanceof TableClause table) {
            return "\"" + table.fullName() + "\"";
        }
        if (!clause.name().isEmpty()) {
            return "\"" + clause.name() + "\"";
        }
        return clause instanceof Alias alias ? "an alias of " + description(alias.original()) : "an unnamed subquery";
    }

    @Override
    public void visitTable(TableClause table) {
        writeHintsBefore(table);
        writeTableName(table);
        writeHintsBehind(table);
    }

    @Override
    public void visitAlias(Alias alias) {
        writeHintsBefore(alias);
        FromClause original = originalOf(alias);
        if (isWrittenWithItsName(original)) {
            renamed(original, alias, () -> write(Objects.requireNonNull(original)));
        } else {
            write(Objects.requireNonNull(original));
            writeAs(nameOf(alias));
        }
        writeHintsBehind(alias);
    }

    /** Writes a name for what stands before it in FROM. */
    protected void writeAs(String name) {
        write(" AS ");
        writeName(name);
    }

    @Override
    public void visitSubquery(Subquery subquery) {
        String name = nameOf(subquery);
        if (subquery.lateral()) {
            writeLateral();
        }
        write("(");
        writeDerivedTable(subquery);
        write(")");
        writeAs(name);
    }

    /** Writes what lets a subquery refer to what stands before it in FROM. */
    protected void writeLateral() {
        write("LATERAL ");
    }

    abstract void writeDerivedTable(Subquery subquery);

    @Override
    public void visitTextFrom(TextFrom from) {
        write(from.text());
    }

    @Override
    public void visitTableSample(TableSample sample) {
        write(sample.table());
        writeAs(nameOf(sample));
        write(" TABLESAMPLE ");
        write(sample.method());
        Expression<?> seed = sample.seed();
        if (seed != null) {
            write(" REPEATABLE (");
            write(seed);
            write(")");
        }
    }

    @Override
    public void visitTableFunction(TableFunction function) {
        write(function.function());
        if (function.hasOrdinality()) {
            write(" WITH ORDINALITY");
        }
        writeAs(nameOf(function));
        boolean typed = function.shape() == TableFunction.Shape.TYPED;
        if (typed || function.shape() == TableFunction.Shape.NAMED) {
            writeColumnNames("(", function.columns().list(), typed);
        }
    }

    private void writeColumnNames(String start, List<ColumnClause<?>> columns, boolean typed) {
        write(start);
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? "" : ", ");
            writeName(columns.get(i).name());
            if (typed) {
                write(" ");
                write(types().ddl(columns.get(i).type()));
            }
        }
        write(")");
    }

    @Override
    public void visitValues(Values values) {
        write("(");
        writeRowsOfValues(values.rows());
        write(")");
        writeAs(nameOf(values));
        writeColumnNames(" (", values.columns().list(), false);
    }

    @Override
    public void visitValuesQuery(ValuesQuery values) {
        writeRowsOfValues(values.rows());
    }

    /** Writes rows behind VALUES. */
    protected final void writeRowsOfValues(List<List<Expression<?>>> rows) {
        requireRows(rows);
        write("VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            write(i == 0 ? "(" : ", (");
            write(rows.get(i), ", ");
            write(")");
        }
    }

    /** Writes rows of values as a union of queries, for dialects that cannot name the columns of VALUES. */
    protected final void writeRowsAsUnion(List<List<Expression<?>>> rows, List<ColumnClause<?>> columns, String from) {
        requireRows(rows);
        for (int i = 0; i < rows.size(); i++) {
            write(i == 0 ? "SELECT " : " UNION ALL SELECT ");
            for (int j = 0; j < columns.size(); j++) {
                write(j == 0 ? "" : ", ");
                write(rows.get(i).get(j));
                if (i == 0) {
                    write(" AS ");
                    writeName(columns.get(j).name());
                }
            }
            write(from);
        }
    }

    /** Writes rows of values as a union of queries whose columns are named elsewhere. */
    protected final void writeRowsAsUnion(List<List<Expression<?>>> rows, String from) {
        requireRows(rows);
        for (int i = 0; i < rows.size(); i++) {
            write(i == 0 ? "SELECT " : " UNION ALL SELECT ");
            write(rows.get(i), ", ");
            write(from);
        }
    }

    private void requireRows(List<List<Expression<?>>> rows) {
        if (rows.isEmpty()) {
            throw unsupported("VALUES", "it has no row: add one by row()");
        }
    }

    @Override
    public void visitCte(Cte cte) {
        writeName(nameOf(cte));
    }

    @Override
    public void visitJoin(Join join) {
        write(join.left());
        write(joinWords(join.kind()));
        boolean nested = join.right() instanceof Join;
        write(nested ? "(" : "");
        write(join.right());
        write(nested ? ")" : "");
        writeOn(join.on());
    }

    private void writeOn(@Nullable Expression<Boolean> on) {
        if (on != null) {
            write(" ON ");
            writeCondition(on);
        }
    }

    /** The words between the sides of a join. */
    protected String joinWords(Join.Kind kind) {
        return switch (kind) {
            case INNER -> " JOIN ";
            case LEFT -> " LEFT OUTER JOIN ";
            case FULL -> " FULL OUTER JOIN ";
            case CROSS -> " CROSS JOIN ";
        };
    }
}
