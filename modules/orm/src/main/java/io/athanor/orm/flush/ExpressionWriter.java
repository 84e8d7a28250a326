package io.athanor.orm.flush;

import io.athanor.engine.Result;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.session.AssignedExpressions;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends rows some of whose columns get SQL expressions: each by a statement of its own. */
final class ExpressionWriter {

    private final FlushContext context;
    private final TableStatements statements;
    private final AssignedExpressions expressions;

    private ExpressionWriter(FlushContext context, TableStatements statements, AssignedExpressions expressions) {
        this.context = context;
        this.statements = statements;
        this.expressions = expressions;
    }

    /** The writer of one class's rows, or null if no attribute of the session's objects has an expression. */
    static @Nullable ExpressionWriter of(FlushContext context, TableStatements statements) {
        AssignedExpressions expressions = context.objects().expressions();
        return expressions == null ? null : new ExpressionWriter(context, statements, expressions);
    }

    /** Whether columns that a row has in a table get expressions. */
    boolean isFor(RowAction action, TablePart part) {
        if (!expressions.has(action.state)) {
            return false;
        }
        for (MappedColumn column : part.columns()) {
            if (expressions.of(action.state, column) != null) {
                return true;
            }
        }
        return action.mapper.parts().size() == 1;
    }

    /** Adds the columns that get expressions. */
    void add(RowAction action, BitSet columns) {
        for (MappedColumn column : statements.part().columns()) {
            if (expressions.of(action.state, column) != null) {
                columns.set(column.slot());
            }
        }
    }

    /**
     * Updates a row.
     *
     * @param returned takes what the database makes of it, null for nothing
     * @return how many rows there were
     */
    int update(RowAction action, BitSet columns, @Nullable RowVersions versions, @Nullable Returned returned) {
        Object key = action.rowKey();
        List<Predicate> row = new ArrayList<>();
        List<MappedColumn> keys = statements.part().keys();
        for (int i = 0; i < keys.size(); i++) {
            ColumnClause<?> column = keys.get(i).column();
            row.add(TableStatements.equal(column, action.mapper.primaryKey().part(key, i)));
        }
        if (versions != null) {
            row.add(versions.criterion(action, statements.part().table()));
        }
        Update update = Sql.update(statements.part().table())
                .values(values(action, columns))
                .where(statements.seen(ClauseList.of(Operator.AND, row)));
        Returned asked = returned != null && returned.eager.updateReturns() ? returned : null;
        if (asked != null) {
            update = update.returning(EagerColumns.elements(asked.columns));
        }
        try (Result result = context.connection().execute(context.resolved(update), context.parameters(Map.of()))) {
            return asked != null ? asked.read(result, action) : result.rowCount();
        }
    }

    /**
     * Inserts a row.
     *
     * @param generated whether the database makes the key, which the object gets
     * @param told takes what else the database makes and returns, null for nothing
     */
    void insert(RowAction action, BitSet columns, boolean generated, @Nullable List<@Nullable Object[]> told) {
        Insert insert =
                (Insert) context.resolved(Sql.insert(statements.part().table()).values(values(action, columns)));
        if (told != null) {
            KeyedInsert returning =
                    Objects.requireNonNull(statements.eager()).insert(columns, statements.keyedInsert(columns));
            @Nullable Object[] values = context.connection().insertReturning(insert, returning);
            told.add(values);
            if (generated) {
                action.mapper.primaryKey().set(action.entity, values);
            }
        } else if (generated) {
            action.mapper
                    .primaryKey()
                    .set(action.entity, context.connection().insertReturning(insert, statements.generatedKeys()));
        } else {
            context.connection().execute(insert).close();
        }
    }

    private Map<String, Object> values(RowAction action, BitSet columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (MappedColumn mapped : statements.part().columns()) {
            if (columns.get(mapped.slot())) {
                Expression<?> expression = expressions.of(action.state, mapped);
                values.put(
                        mapped.column().key(),
                        expression != null ? expression : TableStatements.bound(mapped.column(), action.value(mapped)));
            }
        }
        ColumnClause<?> discriminator = action.isInsert() ? statements.discriminator() : null;
        if (discriminator != null) {
            values.put(discriminator.key(), TableStatements.bound(discriminator, action.mapper.discriminatorValue()));
        }
        return values;
    }
}
