package io.athanor.dialect.mysql;

import io.athanor.sql.Binary;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Operator;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TypeSystem;
import java.util.Collections;
import java.util.List;

/** Writes MySQL's SQL. */
class MySqlCompiler extends SqlCompiler {

    MySqlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitBinary(BinaryElement binary) {
        if (binary.operator().equals(Operator.CONCAT)) {
            // The two bars mean OR unless the server's SQL mode says otherwise.
            write("concat(");
            writeConcatenated((Expression<?>) binary);
            write(")");
        } else {
            super.visitBinary(binary);
        }
    }

    private void writeConcatenated(Expression<?> expression) {
        if (expression instanceof Binary<?> binary && binary.operator().equals(Operator.CONCAT)) {
            writeConcatenated(binary.left());
            write(", ");
            writeConcatenated(binary.right());
        } else {
            write(expression);
        }
    }

    @Override
    protected void writeLimit(Select select) {
        Expression<Integer> limit = select.limit();
        Expression<Integer> offset = select.offset();
        if (limit == null && offset == null) {
            return;
        }
        write(" \n LIMIT ");
        if (offset != null) {
            write(offset);
            write(", ");
        }
        if (limit == null) {
            // The manual's own way to say "all the rest": the largest row count there is.
            write("18446744073709551615");
        } else {
            write(limit);
        }
    }

    @Override
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        String ones = String.join(", ", Collections.nCopies(types.size(), "1"));
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= types.size(); i++) {
            names.append(i == 1 ? "" : ", ").append("1 AS _in_").append(i);
        }
        return "SELECT " + ones + " FROM (SELECT " + names + ") as _empty_set WHERE 1!=1";
    }

    @Override
    protected String castType(SqlType<?> type) {
        if (type instanceof IntegerType<?>) {
            return "SIGNED INTEGER";
        }
        if (type instanceof StringType string) {
            return string.length() < 0 ? "CHAR" : "CHAR(" + string.length() + ")";
        }
        if (type instanceof NumericType numeric && numeric.precision() < 0) {
            return "DECIMAL";
        }
        return super.castType(type);
    }

    @Override
    protected void writeReturning(List<Expression<?>> returning) {
        if (!returning.isEmpty() && !hasReturning()) {
            throw unsupported("RETURNING", "the database has no such clause; read the rows back by a SELECT");
        }
        super.writeReturning(returning);
    }

    /** Whether the database has RETURNING. */
    boolean hasReturning() {
        return false;
    }

    @Override
    protected String defaultValues(Insert insert) {
        return " () VALUES ()";
    }
}
