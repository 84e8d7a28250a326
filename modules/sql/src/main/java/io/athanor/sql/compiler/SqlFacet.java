package io.athanor.sql.compiler;

import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;

/** What a dialect contributes to the expression language. */
public interface SqlFacet extends DialectFacet {

    /** A new compiler, to be used for one statement. */
    SqlCompiler newCompiler();

    /** The names of types and how their values travel. */
    TypeSystem types();

    /** How identifiers are quoted. */
    IdentifierRules identifiers();
}
