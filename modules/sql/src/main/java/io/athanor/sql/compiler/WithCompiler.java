package io.athanor.sql.compiler;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Cte;
import io.athanor.sql.Element;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.ValuesQuery;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.List;

/** Writes WITH. */
abstract class WithCompiler extends SelectCompiler {

    private List<Cte> pending = List.of();

    WithCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    /** Writes a whole statement with the common table expressions that it selects from. */
    final void writeStatement(Element statement) {
        pending = CteFinder.in(statement);
        if (!pending.isEmpty() && !writesWithItself(statement)) {
            checkWithBefore(statement);
            writePendingWith();
        }
        write(statement);
    }

    /** Whether a statement writes WITH at a place of its own instead of before its first word. */
    protected boolean writesWithItself(Element statement) {
        return false;
    }

    /**
     * Refuses a kind of statement that cannot have WITH before it.
     *
     * @throws CompileException if it cannot
     */
    protected void checkWithBefore(Element statement) {}

    /** Writes WITH if the statement needs it and it has not been written yet. */
    final void writePendingWith() {
        List<Cte> ctes = pending;
        pending = List.of();
        if (ctes.isEmpty()) {
            return;
        }
        checkWith();
        write("WITH ");
        write(ctes.stream().anyMatch(Cte::recursive) ? recursiveWord() : "");
        for (int i = 0; i < ctes.size(); i++) {
            write(i == 0 ? "" : ", \n");
            writeCte(ctes.get(i));
        }
        write("\n ");
    }

    /**
     * Refuses WITH if the dialect has none.
     *
     * @throws CompileException if it has none
     */
    protected void checkWith() {}

    /** What a recursive expression needs behind WITH. */
    protected String recursiveWord() {
        return "RECURSIVE ";
    }

    private void writeCte(Cte cte) {
        boolean query = cte.statement() instanceof QueryExpression;
        if (!query && !changesRowsInWith()) {
            throw unsupported(
                    "a statement in WITH that changes rows", "the database allows queries only; execute it by itself");
        }
        boolean distinct =
                cte.statement() instanceof CompoundSelect compound && compound.kind() == CompoundSelect.Kind.UNION;
        if (cte.recursive() && distinct) {
            checkRecursiveUnion();
        }
        writeName(nameOf(cte));
        if (cte.recursive() || cte.statement() instanceof ValuesQuery) {
            String start = "(";
            for (ColumnClause<?> column : cte.columns()) {
                write(start);
                writeName(nameOf(column));
                start = ", ";
            }
            write(")");
        }
        write(" AS \n(");
        writeNamed(cte.statement().element());
        write(")");
    }

    /** Refuses a recursion that drops doubles if the dialect has none. */
    protected void checkRecursiveUnion() {}

    /** Whether statements in WITH may change rows. */
    protected boolean changesRowsInWith() {
        return false;
    }
}
