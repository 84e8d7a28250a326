package io.athanor.dialect.oracle;

import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Keyword;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.Collections;
import java.util.List;

/** Writes Oracle's SQL. */
final class OracleCompiler extends SqlCompiler {

    OracleCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitKeyword(Keyword<?> keyword) {
        write(keyword == Keyword.TRUE ? "1" : keyword == Keyword.FALSE ? "0" : keyword.word());
    }

    @Override
    protected void writeAs(String name) {
        // Oracle refuses AS in front of a table's alias.
        write(" ");
        writeName(name);
    }

    @Override
    protected String emptyFrom() {
        return " FROM DUAL";
    }

    @Override
    protected void writeLimit(Select select) {
        Expression<Integer> limit = select.limit();
        Expression<Integer> offset = select.offset();
        if (offset != null) {
            write("\n OFFSET ");
            write(offset);
            write(" ROWS");
        }
        if (limit != null) {
            write("\n FETCH FIRST ");
            write(limit);
            write(" ROWS ONLY");
        }
    }

    @Override
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        return "SELECT " + String.join(", ", Collections.nCopies(types.size(), "1")) + " FROM DUAL WHERE 1!=1";
    }

    @Override
    protected String defaultValues(Insert insert) {
        throw unsupported(
                "INSERT of defaults", "name at least one column and give it the keyword DEFAULT by text(\"DEFAULT\")");
    }

    @Override
    protected void writeReturning(List<Expression<?>> returning) {
        if (!returning.isEmpty()) {
            throw unsupported(
                    "RETURNING", "rows can only be returned into out parameters; ask for generated keys instead");
        }
    }
}
