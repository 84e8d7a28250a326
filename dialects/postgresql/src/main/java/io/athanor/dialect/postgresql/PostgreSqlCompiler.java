package io.athanor.dialect.postgresql;

import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Writes PostgreSQL's SQL. */
final class PostgreSqlCompiler extends SqlCompiler {

    PostgreSqlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    protected boolean hasIlike() {
        return true;
    }

    @Override
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        List<String> nulls = new ArrayList<>();
        for (SqlType<?> type : types) {
            nulls.add("CAST(NULL AS " + castType(type.equals(Types.UNKNOWN) ? Types.INTEGER : type) + ")");
        }
        return "SELECT " + String.join(", ", nulls) + " WHERE 1!=1";
    }
}
