package io.athanor.sql.compiler;

import io.athanor.sql.AggregateStrings;
import io.athanor.sql.Case;
import io.athanor.sql.Cast;
import io.athanor.sql.ClauseList;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Extract;
import io.athanor.sql.FilteredAggregate;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.GroupingSet;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.Keyword;
import io.athanor.sql.NextValue;
import io.athanor.sql.Operator;
import io.athanor.sql.Sql;
import io.athanor.sql.WithinGroup;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes functions and conversions in standard SQL. */
abstract class FunctionCompiler extends MatchCompiler {

    private static final Set<String> WITHOUT_PARENTHESES = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

    FunctionCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitFunction(FunctionCall<?> function) {
        String name = function.name().toLowerCase(Locale.ROOT);
        String complete = function.arguments().isEmpty() ? functionWithoutArguments(name) : null;
        if (complete != null) {
            write(complete);
            return;
        }
        writeFunctionName(name, function.name());
        write("(");
        write(function.arguments(), ", ");
        if (!function.orderBy().isEmpty()) {
            write(" ORDER BY ");
            writeSortKeys(function.orderBy());
        }
        write(")");
    }

    /** The whole call of a function without arguments, if it is not its name with parentheses; null if it is. */
    protected @Nullable String functionWithoutArguments(String name) {
        return WITHOUT_PARENTHESES.contains(name) ? name.toUpperCase(Locale.ROOT) : null;
    }

    private void writeFunctionName(String lowerCaseName, String name) {
        String known = functionName(lowerCaseName);
        if (known != null) {
            write(known);
            return;
        }
        int start = 0;
        for (int point = name.indexOf('.'); point >= 0; point = name.indexOf('.', start)) {
            writeFunctionPart(name.substring(start, point));
            write(".");
            start = point + 1;
        }
        writeFunctionPart(name.substring(start));
    }

    private void writeFunctionPart(String name) {
        // A reserved word is the right name of many functions, so only odd characters are quoted.
        boolean plain = !name.isEmpty() && name.chars().allMatch(FunctionCompiler::isPlain);
        write(plain ? name : quoted(name));
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** The dialect's name for a function, or null if it is its own. */
    protected @Nullable String functionName(String name) {
        return switch (name) {
            case "grouping_sets" -> "GROUPING SETS";
            case "rollup" -> "ROLLUP";
            case "cube" -> "CUBE";
            default -> null;
        };
    }

    @Override
    public void visitGroupingSet(GroupingSet set) {
        write("(");
        write(set.elements(), ", ");
        write(")");
    }

    @Override
    public void visitFilteredAggregate(FilteredAggregate<?> aggregate) {
        write(aggregate.aggregate());
        write(" FILTER (WHERE ");
        writeCondition(ClauseList.of(Operator.AND, aggregate.criteria()));
        write(")");
    }

    /** Writes an aggregate over some rows as one that finds NULL in all others, for dialects without FILTER. */
    protected final void writeFilterAsCase(FilteredAggregate<?> aggregate) {
        if (!(aggregate.aggregate() instanceof FunctionCall<?> function)
                || function.arguments().isEmpty()) {
            throw unsupported(
                    "FILTER", "the database lacks it; it can only be emulated for a function of one argument");
        }
        Expression<?> argument = function.arguments().get(0);
        Expression<?> counted = argument == Keyword.STAR ? Keyword.ONE : argument;
        Case<?> filtered = Sql.when(ClauseList.of(Operator.AND, aggregate.criteria()), counted);
        List<Expression<?>> arguments = new ArrayList<>(function.arguments());
        arguments.set(0, filtered);
        write(new FunctionCall<>(function.name(), arguments, function.type()));
    }

    @Override
    public void visitWithinGroup(WithinGroup<?> aggregate) {
        write(aggregate.aggregate());
        write(" WITHIN GROUP (ORDER BY ");
        writeSortKeys(aggregate.orderBy());
        write(")");
    }

    @Override
    public void visitAggregateStrings(AggregateStrings strings) {
        write("LISTAGG(");
        write(strings.operand());
        write(", ");
        writeLiteral(strings.separator());
        write(")");
        if (!strings.orderBy().isEmpty()) {
            write(" WITHIN GROUP (ORDER BY ");
            writeSortKeys(strings.orderBy());
            write(")");
        }
    }

    /** Writes joined strings as a function whose arguments are followed by the sort keys. */
    protected final void writeStringFunction(String name, AggregateStrings strings) {
        write(name);
        write("(");
        write(strings.operand());
        write(", ");
        writeLiteral(strings.separator());
        if (!strings.orderBy().isEmpty()) {
            write(" ORDER BY ");
            writeSortKeys(strings.orderBy());
        }
        write(")");
    }

    /** Writes sort keys outside of a query's own ORDER BY, where a name of the result means nothing. */
    protected abstract void writeSortKeys(List<? extends Element> keys);

    @Override
    public void visitNextValue(NextValue value) {
        throw unsupported("the next number of a sequence", "the database has no sequences");
    }

    /**
     * Writes the quoted name of a sequence with its schema.
     *
     * @param inLiteral whether it stands between the quotes of a literal
     */
    protected final void writeSequenceName(NextValue value, boolean inLiteral) {
        writeSchema(value.schema(), inLiteral);
        String name = quoted(value.name());
        write(inLiteral ? name.replace("'", "''") : name);
    }

    @Override
    public void visitExtract(Extract extract) {
        write("EXTRACT(");
        write(extractField(extract.field()));
        write(" FROM ");
        write(extract.source());
        write(")");
    }

    /** The dialect's name of a field of a date or time. */
    protected String extractField(String field) {
        return field;
    }

    @Override
    public void visitCast(Cast<?> cast) {
        if (cast.tolerant()) {
            throw unsupported("TRY_CAST", "the database has no conversion that forgives; test the value beforehand");
        }
        writeCast(cast.operand(), castType(cast.type()));
    }

    /** Writes a conversion to a type by its name. */
    protected final void writeCast(Element operand, String type) {
        write("CAST(");
        write(operand);
        write(" AS ");
        write(type);
        write(")");
    }

    /** The name of a type in CAST. */
    protected String castType(SqlType<?> type) {
        return types().ddl(type);
    }

    /** The way into a JSON document, as a literal of SQL's JSON path. */
    protected final String jsonPathLiteral(@Nullable Object steps) {
        return stringLiteral(JsonSteps.of(steps));
    }

    @Override
    public void visitJsonPath(JsonPath path) {
        write("JSON_QUERY(");
        write(path.document());
        write(", ");
        writeInlined(path.steps(), this::jsonPathLiteral);
        write(")");
    }

    @Override
    public void visitJsonValue(JsonValue<?> value) {
        write("JSON_VALUE(");
        write(value.path().document());
        write(", ");
        writeInlined(value.path().steps(), this::jsonPathLiteral);
        write(" RETURNING ");
        write(castType(value.type()));
        write(")");
    }
}
