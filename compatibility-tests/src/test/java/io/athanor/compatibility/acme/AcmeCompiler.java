package io.athanor.compatibility.acme;

import io.athanor.sql.AggregateStrings;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.JsonType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;

/** Standard SQL, and the few constructs that the database says in another way. */
final class AcmeCompiler extends SqlCompiler {

    AcmeCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    protected String placeholder(SqlType<?> type) {
        return type instanceof JsonType ? "CAST(? AS JSON)" : "?";
    }

    @Override
    protected int maximumRowListLength() {
        return 1_000;
    }

    @Override
    protected boolean tellsParametersApart() {
        return true;
    }

    @Override
    protected boolean dropsFractions() {
        return true;
    }

    @Override
    protected void writeDivision(Expression<?> dividend, Expression<?> divisor) {
        write(dividend);
        write(" / ");
        writeCast(divisor, "NUMERIC");
    }

    @Override
    protected String symbol(Operator operator) {
        return operator.equals(Operator.BIT_XOR) ? "#" : super.symbol(operator);
    }

    @Override
    public void visitAggregateStrings(AggregateStrings strings) {
        writeStringFunction("string_agg", strings);
    }
}
