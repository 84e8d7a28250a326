package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.Update;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.Map;

/**
 * Writes statements in standard SQL; a dialect's compiler extends it and overrides what the dialect says differently.
 *
 * <p>There is one {@code visit} method per construct. A compiler is made for one statement and used by one thread.
 */
public abstract class SqlCompiler extends DmlCompiler {

    /** A compiler with a dialect's types and identifiers. */
    protected SqlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    /** The statement's text and places for values; {@code slots} tells where in the structural key each value is. */
    final CompiledSql compile(Statement statement, Map<BindParameter<?>, Integer> slots) {
        start(slots);
        Element element = statement.element();
        write(element);
        return new CompiledSql(kindOf(element), out.toString(), parameters(), resultColumns());
    }

    /** The text of an element. */
    final String print(Element element, Map<BindParameter<?>, Integer> slots) {
        start(slots);
        write(element);
        return out.toString();
    }

    /**
     * The text of an element with its values written as literals and its columns without their table, as DDL needs it,
     * where no statement can have parameters. It must come from the program, never from input.
     *
     * @throws CompileException if a value has a type of which the dialect has no literals
     */
    public final String inline(Element element) {
        start(Map.of());
        int from = out.length();
        write(new InlineRewriter(dialect(), types()).rewrite(element));
        return out.substring(from);
    }

    private static StatementKind kindOf(Element element) {
        if (element instanceof Select) {
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
