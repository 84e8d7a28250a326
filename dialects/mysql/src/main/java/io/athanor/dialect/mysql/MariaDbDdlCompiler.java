package io.athanor.dialect.mysql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Index;
import io.athanor.schema.Sequence;
import io.athanor.schema.View;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.OrderBy;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** Writes MariaDB's DDL. */
final class MariaDbDdlCompiler extends MySqlDdlCompiler {

    MariaDbDdlCompiler(Dialect dialect, OwnSchema ownSchema) {
        super(dialect, ownSchema);
    }

    @Override
    boolean hasNumbersOf(@Nullable Sequence sequence) {
        return sequence != null && !sequence.isOptional() && MariaDbCompiler.hasSequences(dialect());
    }

    @Override
    protected String visitDefault(Column<?> column) {
        String moment = momentOf(column);
        return moment == null ? defaultInParentheses(column) : moment;
    }

    @Override
    String checkWord(CheckConstraint constraint) {
        return "CONSTRAINT";
    }

    @Override
    public String visitCreateSequence(DdlStatement.CreateSequence statement) {
        Sequence sequence = statement.sequence();
        return "CREATE SEQUENCE " + name(sequence.schema(), sequence.name()) + visitCounting(sequence.counting());
    }

    @Override
    protected String negated(String property) {
        return property.equals("CYCLE") ? "NOCYCLE" : super.negated(property);
    }

    @Override
    protected String visitIndexExpression(Index index, Element expression) {
        if (!(expression instanceof ColumnClause<?>) && !(expression instanceof OrderBy)) {
            throw unsupported("an index of an expression", "index a computed column");
        }
        return super.visitIndexExpression(index, expression);
    }

    @Override
    public String visitDropSequence(DdlStatement.DropSequence statement) {
        return "DROP SEQUENCE "
                + name(statement.sequence().schema(), statement.sequence().name());
    }

    @Override
    protected String visitIfNotExists(View view) {
        return "IF NOT EXISTS ";
    }

    @Override
    protected void checkExistenceWords(DdlStatement statement) {
        // The database has them everywhere.
    }
}
