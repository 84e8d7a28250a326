package io.athanor.sql.compiler;

import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;

/** What a dialect contributes to the expression language. */
public interface SqlFacet extends DialectFacet {

    /** A new compiler, to be used for one statement. */
    SqlCompiler newCompiler();

    /**
     * Whether statements with a construct can be compiled, in the dialect's own words or in others that mean the same.
     * It is found out by compiling one, so keep the answer where it is asked for often.
     */
    default boolean supports(SqlConstruct construct) {
        try {
            newCompiler().literalText(construct.sample());
            return true;
        } catch (CompileException e) {
            return false;
        }
    }

    /** The names of types and how their values travel. */
    TypeSystem types();

    /** How identifiers are quoted. */
    IdentifierRules identifiers();
}
