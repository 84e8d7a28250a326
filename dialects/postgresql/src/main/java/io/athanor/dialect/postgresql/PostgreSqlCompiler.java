package io.athanor.dialect.postgresql;

import io.athanor.sql.AggregateStrings;
import io.athanor.sql.ArrayLiteral;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Conflict;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Frame;
import io.athanor.sql.FromClause;
import io.athanor.sql.FullTextMatch;
import io.athanor.sql.Insert;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.Merge;
import io.athanor.sql.NextValue;
import io.athanor.sql.Operator;
import io.athanor.sql.RegexpMatch;
import io.athanor.sql.RowLimit;
import io.athanor.sql.Select;
import io.athanor.sql.Subscript;
import io.athanor.sql.TableSample;
import io.athanor.sql.TextRule;
import io.athanor.sql.compiler.ArrayQuery;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.JsonType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import io.athanor.sql.type.VendorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes PostgreSQL's SQL. */
final class PostgreSqlCompiler extends SqlCompiler {

    PostgreSqlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    protected String placeholder(SqlType<?> type) {
        // The server does not take text for JSON unless it is told to.
        return types().stored(type) instanceof JsonType<?> ? "?::" + types().ddl(type) : "?";
    }

    @Override
    protected boolean hasIlike() {
        return true;
    }

    @Override
    protected String symbol(Operator operator) {
        if (operator.equals(Operator.BIT_XOR)) {
            return "#";
        }
        // The driver takes a single question mark for the place of a value.
        return isInlining() ? operator.symbol() : operator.symbol().replace("?", "??");
    }

    @Override
    protected boolean dropsFractions() {
        return true;
    }

    @Override
    protected void writeDivision(Expression<?> dividend, Expression<?> divisor) {
        write(dividend);
        write(" / ");
        writeCast(divisor, divisor.type() instanceof NumericType type ? types().ddl(type) : "NUMERIC");
    }

    @Override
    protected int maximumParameters() {
        // The protocol counts them in 16 bits.
        return 65_535;
    }

    @Override
    protected int maximumRowListLength() {
        // Each row is a step into the server's stack.
        return 1_000;
    }

    @Override
    protected @Nullable ArrayQuery arrayQuery(List<SqlType<?>> types) {
        return ListArrays.query(types);
    }

    @Override
    public void visitRegexpMatch(RegexpMatch match) {
        String flags = match.flags();
        boolean folded = "i".equals(flags);
        String symbol = (match.negated() ? "!~" : "~") + (folded ? "*" : "");
        write(match.tested());
        write(" " + symbol + " ");
        if (flags == null || folded) {
            write(match.pattern());
            return;
        }
        write("CONCAT(");
        writeLiteral("(?" + flags + ")");
        write(", ");
        write(match.pattern());
        write(")");
    }

    @Override
    public void visitFullTextMatch(FullTextMatch match) {
        write(match.tested());
        write(" @@ plainto_tsquery(");
        String language = match.language();
        if (language != null) {
            writeLiteral(language);
            write(", ");
        }
        write(match.words());
        write(")");
    }

    @Override
    public void visitAggregateStrings(AggregateStrings strings) {
        writeStringFunction("string_agg", strings);
    }

    @Override
    protected boolean numbersBy(NextValue sequence) {
        return !sequence.isOptional();
    }

    @Override
    public void visitNextValue(NextValue value) {
        write("nextval('");
        writeSequenceName(value, true);
        write("')");
    }

    @Override
    public void visitArrayLiteral(ArrayLiteral<?> array) {
        write("ARRAY[");
        write(array.elements(), ", ");
        write("]");
        if (array.elements().isEmpty()) {
            write("::" + types().ddl(array.type()));
        }
    }

    @Override
    public void visitSubscript(Subscript<?> subscript) {
        boolean array = subscript.container().type() instanceof ArrayType<?>;
        if (!array && !dialect().version().isAtLeast(14, 0)) {
            // Only arrays had subscripts then.
            boolean chained = subscript.container() instanceof Subscript<?>;
            write(chained ? "(" : "");
            write(subscript.container());
            write(chained ? ") -> " : " -> ");
            write(subscript.index());
            return;
        }
        write(subscript.container());
        write("[");
        write(subscript.index());
        write("]");
    }

    @Override
    protected boolean readsJsonByOperators() {
        return true;
    }

    @Override
    public void visitJsonPath(JsonPath path) {
        writeJsonOperator(path, path.single() ? " -> " : " #> ");
    }

    @Override
    public void visitJsonValue(JsonValue<?> value) {
        JsonPath path = value.path();
        write("CAST(");
        write(value.operand() ? "(" : "");
        writeJsonOperator(path, path.single() ? " ->> " : " #>> ");
        write(value.operand() ? ")" : "");
        write(" AS " + types().ddl(value.type()) + ")");
    }

    private void writeJsonOperator(JsonPath path, String operator) {
        write(path.document());
        write(operator);
        writeParameter(path.steps(), JsonStepsCodec.INSTANCE, this::stepsLiteral);
    }

    private String stepsLiteral(@Nullable Object steps) {
        if (!(steps instanceof List<?> path)) {
            return steps instanceof Integer index ? index.toString() : stringLiteral(String.valueOf(steps));
        }
        List<String> quoted = new ArrayList<>();
        for (Object step : path) {
            quoted.add('"' + String.valueOf(step).replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return stringLiteral("{" + String.join(",", quoted) + "}");
    }

    @Override
    protected void writeDistinct(Select select) {
        if (select.distinctOn().isEmpty()) {
            super.writeDistinct(select);
            return;
        }
        write("DISTINCT ON (");
        writeDistinctOn(select);
        write(") ");
    }

    @Override
    protected boolean tellsParametersApart() {
        return true;
    }

    @Override
    protected void writeGivenValue(BindParameter<?> value) {
        SqlType<?> type = types().stored(value.type());
        // What the driver sends without a type would be text here.
        boolean untyped = type instanceof VendorType<?>
                || type instanceof EnumType<?> choice && choice.isNative()
                || type instanceof TemporalType<?> time && time.kind() == TemporalType.Kind.INTERVAL;
        if (untyped) {
            write("CAST(");
            write(value);
            write(" AS " + types().ddl(type instanceof TemporalType<?> ? Types.INTERVAL : type) + ")");
        } else {
            write(value);
        }
    }

    @Override
    protected void writeHintsBefore(FromClause table) {
        hintsFor(table).forEach(hint -> write(hint + " "));
    }

    @Override
    protected void writeLimit(RowLimit limit) {
        if (limit.unit() == RowLimit.Unit.PERCENT) {
            throw unsupported("FETCH of a PERCENT", "the database lacks it; count the rows beforehand");
        }
        if (limit.ties()) {
            require(13, 0, "FETCH WITH TIES", "rank the rows by a window function and limit the rank");
        }
        super.writeLimit(limit);
    }

    @Override
    protected void writeFetchNumber(Expression<Integer> number) {
        write("(");
        write(number);
        write(")");
    }

    @Override
    protected void writeLock(ForUpdate lock) {
        if (lock.waiting() == ForUpdate.Wait.SKIP) {
            require(9, 5, "SKIP LOCKED", "use noWait()");
        }
        String shared = lock.key() ? " FOR KEY SHARE" : " FOR SHARE";
        String exclusive = lock.key() ? " FOR NO KEY UPDATE" : " FOR UPDATE";
        write(lock.read() ? shared : exclusive);
        writeLockedTables(lock);
        writeLockWait(lock);
    }

    private void require(int major, int minor, String construct, String remedy) {
        if (!dialect().version().isAtLeast(major, minor)) {
            throw unsupported(
                    construct,
                    "the server has it since version " + major + (minor == 0 ? "" : "." + minor) + "; " + remedy);
        }
    }

    @Override
    public void visitMerge(Merge merge) {
        require(15, 0, "MERGE", "use insert().onConflict()");
        super.visitMerge(merge);
    }

    @Override
    public void visitFrame(Frame frame) {
        if (frame.unit() == Frame.Unit.GROUPS || frame.exclusion() != null) {
            require(11, 0, "a frame of GROUPS or with EXCLUDE", "use a frame of ROWS");
        }
        super.visitFrame(frame);
    }

    @Override
    public void visitTableSample(TableSample sample) {
        require(9, 5, "TABLESAMPLE", "sort by random() and limit the rows");
        super.visitTableSample(sample);
    }

    @Override
    protected @Nullable String functionName(String name) {
        if (name.equals("rollup") || name.equals("cube") || name.equals("grouping_sets")) {
            require(9, 5, name.replace('_', ' '), "group by each set of columns and unite the queries");
        }
        return super.functionName(name);
    }

    @Override
    protected @Nullable String functionWithoutArguments(String name) {
        return switch (name) {
            case "current_role" -> "CURRENT_ROLE";
            case "current_catalog" -> "CURRENT_CATALOG";
            default -> super.functionWithoutArguments(name);
        };
    }

    @Override
    protected boolean changesRowsInWith() {
        return true;
    }

    @Override
    protected void writeConflict(Insert insert, Conflict conflict) {
        require(9, 5, "ON CONFLICT", "insert in a savepoint, and update if that fails");
        boolean anyKey = conflict.target().isEmpty() && conflict.constraint() == null;
        if (anyKey && !conflict.isIgnored()) {
            throw unsupported(
                    "ON CONFLICT DO UPDATE without a target", "name the columns or the constraint in onConflict()");
        }
        super.writeConflict(insert, conflict);
    }

    @Override
    protected Set<TextRule> textRules() {
        return Set.of(TextRule.ESCAPE_STRINGS, TextRule.NESTED_COMMENTS, TextRule.DOLLAR_QUOTES);
    }
}
