package io.athanor.sql.compiler;

import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;

/**
 * A dialect's facet for the expression language, of its parts.
 *
 * @param dialect the dialect
 * @param types the names of types and how their values travel
 * @param identifiers how identifiers are quoted
 * @param compilers makes a compiler of the other parts
 */
public record DialectSql(Dialect dialect, TypeSystem types, IdentifierRules identifiers, Compilers compilers)
        implements SqlFacet {

    /** Makes compilers. */
    @FunctionalInterface
    public interface Compilers {

        /** A new compiler. */
        SqlCompiler make(Dialect dialect, TypeSystem types, IdentifierRules identifiers);
    }

    @Override
    public SqlCompiler newCompiler() {
        return compilers.make(dialect, types, identifiers);
    }
}
