package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Insert;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.Update;
import io.athanor.sql.ValuesQuery;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes statements in standard SQL; a dialect's compiler extends it and overrides what the dialect says differently.
 *
 * <p>There is one {@code visit} method per construct. A compiler is made for one statement and used by one thread.
 */
public abstract class SqlCompiler extends MergeCompiler {

    /** A compiler with a dialect's types and identifiers. */
    protected SqlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    /** The statement's text and places for values; {@code slots} tells where in the structural key each value is. */
    final CompiledSql compile(Statement statement, Map<BindParameter<?>, Integer> slots, StatementSettings settings) {
        start(slots);
        List<String> warnings = new ArrayList<>();
        Consumer<String> receiver = settings.warnings();
        warnTo(receiver == null ? null : warnings::add);
        Element element = statement.element();
        NestingException.guard(() -> writeStatement(element));
        if (receiver != null) {
            warnings.forEach(warning -> receiver.accept(warning + " The statement: " + out));
        }
        List<CompiledColumn> columns = resultColumns();
        boolean inOutParameters = returnsInOutParameters() && !(element instanceof QueryExpression);
        ParameterLimit limit = new ParameterLimit(maximumParameters(), settings.padsLists(), dialect());
        limit.check(parameters().size());
        return new CompiledSql(
                kindOf(element),
                out.toString(),
                parameters(),
                inOutParameters ? List.of() : columns,
                inOutParameters ? columns : List.of(),
                schemas(),
                limit,
                changesSensitive());
    }

    /** The most values that one statement may have; by default as many as there can be. */
    protected int maximumParameters() {
        return Integer.MAX_VALUE;
    }

    /** Whether RETURNING hands its values out in parameters instead of in rows. */
    protected boolean returnsInOutParameters() {
        return false;
    }

    /** The text of an element. */
    final String print(Element element, Map<BindParameter<?>, Integer> slots) {
        start(slots);
        writeStatement(element);
        return out.toString();
    }

    /**
     * The text of a whole statement with its values written as literals, for logs and scripts; prefer parameters for
     * execution.
     *
     * @throws CompileException if a value has a type of which the dialect has no literals, or is given at execution
     */
    public final String literalText(Statement statement) {
        return literalText(statement, Map.of());
    }

    /**
     * The text of a whole statement with its values, and with those given by name, written as literals.
     *
     * @throws CompileException if a value has a type of which the dialect has no literals, or is to be given by name
     *     and is not
     */
    public final String literalText(Statement statement, Map<String, ?> named) {
        inlineValues(named);
        NestingException.guard(() -> writeStatement(statement.element()));
        return out.toString();
    }

    /**
     * The text of an element with its values written as literals and its columns without their table, as DDL needs it,
     * where no statement can have parameters. It must come from the program, never from input.
     *
     * @throws CompileException if a value has a type of which the dialect has no literals, or is given at execution
     */
    public final String inline(Element element) {
        inlineValues(Map.of());
        int from = out.length();
        withoutQualifiers(() -> write(element));
        return out.substring(from);
    }

    private static StatementKind kindOf(Element element) {
        if (element instanceof Select || element instanceof CompoundSelect || element instanceof ValuesQuery) {
            return StatementKind.SELECT;
        }
        if (element instanceof Insert) {
            return StatementKind.INSERT;
        }
        if (element instanceof Update) {
            return StatementKind.UPDATE;
        }
        return element instanceof Delete ? StatementKind.DELETE : StatementKind.TEXT;
    }
}
