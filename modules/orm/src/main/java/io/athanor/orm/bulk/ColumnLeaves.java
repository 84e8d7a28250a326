package io.athanor.orm.bulk;

import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.evaluate.Leaves;
import io.athanor.orm.evaluate.NotEvaluable;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import org.jspecify.annotations.Nullable;

/** The columns of a class's table as the attributes that an object has loaded. */
record ColumnLeaves(Mapper mapper) implements Leaves {

    @Override
    public @Nullable Evaluation of(Element element) {
        if (!(element instanceof ColumnClause<?> column)) {
            return null;
        }
        MappedColumn mapped = column.table() == mapper.table() ? attribute(column) : null;
        if (mapped == null) {
            throw new NotEvaluable("the column " + column + ", which is no attribute of " + mapper.name());
        }
        return (state, entity) ->
                state == null || state.readTrapped(mapped.attribute()) ? Evaluation.UNKNOWN : mapped.get(entity);
    }

    private @Nullable MappedColumn attribute(ColumnClause<?> column) {
        for (MappedColumn mapped : mapper.columns()) {
            if (mapped.column().name().equals(column.name()) && mapped.column().table() == column.table()) {
                return mapped;
            }
        }
        return null;
    }
}
