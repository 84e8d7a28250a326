package io.athanor.dialect.sqlite;

import io.athanor.sql.AggregateStrings;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.Cast;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Conflict;
import io.athanor.sql.Delete;
import io.athanor.sql.Expression;
import io.athanor.sql.Extract;
import io.athanor.sql.FilteredAggregate;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Frame;
import io.athanor.sql.FromClause;
import io.athanor.sql.FullTextMatch;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Insert;
import io.athanor.sql.Join;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.Keyword;
import io.athanor.sql.Merge;
import io.athanor.sql.Operator;
import io.athanor.sql.Over;
import io.athanor.sql.Quantified;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.RegexpMatch;
import io.athanor.sql.RegexpReplace;
import io.athanor.sql.RowLimit;
import io.athanor.sql.TableSample;
import io.athanor.sql.TextRule;
import io.athanor.sql.TupleExpression;
import io.athanor.sql.Update;
import io.athanor.sql.Values;
import io.athanor.sql.WithinGroup;
import io.athanor.sql.compiler.ArrayQuery;
import io.athanor.sql.compiler.JsonSteps;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes SQLite's SQL. */
final class SqliteCompiler extends SqlCompiler {

    private static final Map<String, String> STRFTIME = Map.of(
            "year", "%Y",
            "month", "%m",
            "day", "%d",
            "hour", "%H",
            "minute", "%M",
            "second", "%S",
            "dow", "%w",
            "doy", "%j",
            "week", "%W",
            "epoch", "%s");

    SqliteCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitKeyword(Keyword<?> keyword) {
        // TRUE and FALSE are no words of versions before 3.23, and mere names for 1 and 0 since.
        write(keyword == Keyword.TRUE ? "1" : keyword == Keyword.FALSE ? "0" : keyword.word());
    }

    @Override
    protected boolean hasBooleans() {
        return false;
    }

    @Override
    public void visitBinary(BinaryElement binary) {
        if (binary.operator().equals(Operator.BIT_XOR)) {
            // All operators on bits bind alike here, and looser than minus.
            write("((");
            writeOperator(binary.left(), "|", binary.right());
            write(") - (");
            writeOperator(binary.left(), "&", binary.right());
            write("))");
        } else {
            super.visitBinary(binary);
        }
    }

    @Override
    protected String symbol(Operator operator) {
        return switch (operator.name()) {
            case "is_distinct_from" -> "IS NOT";
            case "is_not_distinct_from" -> "IS";
            default -> operator.symbol();
        };
    }

    @Override
    protected boolean comparesValuesByIs() {
        return true;
    }

    @Override
    public void visitFullTextMatch(FullTextMatch match) {
        writeOperator(match.tested(), "MATCH", match.words());
    }

    @Override
    protected boolean dropsFractions() {
        return true;
    }

    @Override
    protected void writeDivision(Expression<?> dividend, Expression<?> divisor) {
        write(dividend);
        write(" / (");
        write(divisor);
        write(" + 0.0)");
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }

    @Override
    public void visitRegexpMatch(RegexpMatch match) {
        if (match.flags() != null) {
            throw unsupported("flags of a regular expression", "write them into the pattern as (?i)");
        }
        writeOperator(match.tested(), match.negated() ? "NOT REGEXP" : "REGEXP", match.pattern());
    }

    @Override
    public void visitRegexpReplace(RegexpReplace replacement) {
        throw unsupported("the replacement of a regular expression", "the database has no such function");
    }

    @Override
    protected @Nullable String functionWithoutArguments(String name) {
        return switch (name) {
            case "now" -> "CURRENT_TIMESTAMP";
            case "localtimestamp" -> "DATETIME(CURRENT_TIMESTAMP, 'localtime')";
            default -> super.functionWithoutArguments(name);
        };
    }

    @Override
    protected @Nullable String functionName(String name) {
        return switch (name) {
            case "char_length" -> "length";
            case "rollup", "cube", "grouping_sets" ->
                throw unsupported(name.replace('_', ' '), "group by each set of columns and unite the queries");
            default -> super.functionName(name);
        };
    }

    @Override
    public void visitFunction(FunctionCall<?> function) {
        if (!function.orderBy().isEmpty()) {
            throw unsupported("ORDER BY in " + function.name() + "()", "sort the rows of a subquery instead");
        }
        super.visitFunction(function);
    }

    @Override
    public void visitAggregateStrings(AggregateStrings strings) {
        writeStringFunction("group_concat", strings);
    }

    @Override
    public void visitWithinGroup(WithinGroup<?> aggregate) {
        throw unsupported("WITHIN GROUP", "the database has no ordered aggregates");
    }

    @Override
    public void visitCast(Cast<?> cast) {
        if (!(cast.type() instanceof TemporalType<?> type) || cast.tolerant()) {
            super.visitCast(cast);
            return;
        }
        // CAST to a date knows no dates: it leaves the number that the text begins with.
        String format = switch (type.kind()) {
            case DATE -> "%Y-%m-%d";
            case TIME -> "%H:%M:%f000";
            default -> "%Y-%m-%d %H:%M:%f000";
        };
        write("STRFTIME('" + format + "', ");
        write(cast.operand());
        write(")");
    }

    @Override
    public void visitExtract(Extract extract) {
        String format = STRFTIME.get(extract.field());
        if (format == null) {
            throw unsupported(
                    "the field " + extract.field() + " of a date or time",
                    "the database can extract " + STRFTIME.keySet());
        }
        write("CAST(STRFTIME('" + format + "', ");
        write(extract.source());
        write(") AS INTEGER)");
    }

    @Override
    public void visitJsonPath(JsonPath path) {
        write("JSON_QUOTE(");
        writeJsonExtract(path);
        write(")");
    }

    @Override
    public void visitJsonValue(JsonValue<?> value) {
        if (value.type() instanceof BooleanType) {
            writeJsonExtract(value.path());
            return;
        }
        write("CAST(");
        writeJsonExtract(value.path());
        write(" AS " + castType(value.type()) + ")");
    }

    private void writeJsonExtract(JsonPath path) {
        write("JSON_EXTRACT(");
        write(path.document());
        write(", ");
        writeParameter(path.steps(), JsonSteps.CODEC, this::jsonPathLiteral);
        write(")");
    }

    private boolean isAtLeast(int minor) {
        return dialect().version().isAtLeast(3, minor);
    }

    private void require(int minor, String construct, String remedy) {
        if (!isAtLeast(minor)) {
            throw unsupported(construct, "the library has it since version 3." + minor + "; " + remedy);
        }
    }

    @Override
    public void visitOver(Over<?> over) {
        require(25, "a window function", "use a subquery that counts rows");
        super.visitOver(over);
    }

    @Override
    public void visitFrame(Frame frame) {
        if (frame.unit() == Frame.Unit.GROUPS || frame.exclusion() != null) {
            require(28, "a frame of GROUPS or with EXCLUDE", "use a frame of ROWS");
        }
        super.visitFrame(frame);
    }

    @Override
    public void visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        if (isAtLeast(30)) {
            super.visitFilteredAggregate(aggregate);
        } else {
            writeFilterAsCase(aggregate);
        }
    }

    @Override
    protected boolean ordersNulls() {
        return isAtLeast(30);
    }

    @Override
    protected String joinWords(Join.Kind kind) {
        if (kind == Join.Kind.FULL) {
            require(39, "FULL OUTER JOIN", "unite a left join with the rows of the right side alone");
        }
        return super.joinWords(kind);
    }

    @Override
    public void visitTuple(TupleExpression tuple) {
        require(15, "a row of values", "compare value by value");
        super.visitTuple(tuple);
    }

    @Override
    protected void writeConflict(Insert insert, Conflict conflict) {
        require(24, "ON CONFLICT", "use prefix(\"OR REPLACE\") or prefix(\"OR IGNORE\")");
        super.writeConflict(insert, conflict);
    }

    @Override
    protected void writeUpdatedTables(Update update, List<FromClause> others) {
        if (!others.isEmpty()) {
            require(33, "UPDATE with the criteria of other tables", "put them into a subquery");
        }
        super.writeUpdatedTables(update, others);
    }

    @Override
    protected boolean returnsRowsOfInsert() {
        return isAtLeast(35);
    }

    @Override
    protected void writeReturning(List<Expression<?>> returning) {
        if (!returning.isEmpty()) {
            require(35, "RETURNING", "read the rows back by a SELECT");
        }
        super.writeReturning(returning);
    }

    @Override
    public void visitQuantified(Quantified<?> quantified) {
        throw unsupported(
                quantified.all() ? "ALL" : "ANY",
                "compare with the greatest or the least value of the query, or use IN");
    }

    @Override
    protected void writeLimit(RowLimit limit) {
        if (limit.isNone()) {
            return;
        }
        if (limit.ties() || limit.unit() == RowLimit.Unit.PERCENT) {
            throw unsupported("FETCH WITH TIES or PERCENT", "rank the rows by a window function and limit the rank");
        }
        Expression<Integer> count = limit.count();
        Expression<Integer> offset = limit.offset();
        write("\n LIMIT ");
        if (count == null) {
            writeConstant(Types.INTEGER, -1);
        } else {
            write(count);
        }
        write(" OFFSET ");
        if (offset == null) {
            writeConstant(Types.INTEGER, 0);
        } else {
            write(offset);
        }
    }

    @Override
    protected void writeLock(ForUpdate lock) {
        // A transaction that writes locks the whole database, so there is nothing to say.
    }

    @Override
    protected String operationWords(CompoundSelect.Kind kind) {
        if (kind == CompoundSelect.Kind.INTERSECT_ALL || kind == CompoundSelect.Kind.EXCEPT_ALL) {
            throw unsupported(kind.words(), "the database drops doubles; number equal rows by a window function first");
        }
        return super.operationWords(kind);
    }

    @Override
    protected void writeMemberInParentheses(QueryExpression member) {
        write("SELECT * FROM (");
        write(member);
        write(")");
    }

    @Override
    protected void writeLateral() {
        throw unsupported("LATERAL", "the database lacks it; use a scalar subquery for each column");
    }

    @Override
    public void visitTableSample(TableSample sample) {
        throw unsupported("TABLESAMPLE", "sort by random() and limit the rows");
    }

    @Override
    public void visitValues(Values values) {
        write("(");
        writeRowsAsUnion(values.rows(), values.columns().list(), "");
        write(")");
        writeAs(nameOf(values));
    }

    @Override
    protected String rowListPrefix() {
        return "VALUES ";
    }

    @Override
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        String ones = String.join(", ", Collections.nCopies(types.size(), "1"));
        return "SELECT " + ones + " FROM (SELECT " + ones + ") WHERE 1!=1";
    }

    @Override
    protected int maximumParameters() {
        // The library's own limit; drivers may be built with a higher one.
        return dialect().version().isAtLeast(3, 32) ? 32_766 : 999;
    }

    @Override
    protected @Nullable ArrayQuery arrayQuery(List<SqlType<?>> types) {
        return JsonLists.query(types);
    }

    @Override
    protected void writeDeleteUsing(Delete delete, List<FromClause> others) {
        throw unsupported("DELETE with the criteria of other tables", "put them into a subquery: IN or EXISTS");
    }

    @Override
    public void visitMerge(Merge merge) {
        throw unsupported("MERGE", "the database lacks it; use insert().onConflict()");
    }

    @Override
    protected boolean returnsOtherTables() {
        return false;
    }

    @Override
    protected void writeReturned(Expression<?> expression) {
        withoutQualifiers(() -> super.writeReturned(expression));
    }

    @Override
    protected Set<TextRule> textRules() {
        return Set.of(TextRule.BRACKETED_NAMES);
    }
}
