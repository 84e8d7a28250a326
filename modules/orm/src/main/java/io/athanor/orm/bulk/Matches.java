package io.athanor.orm.bulk;

import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.orm.evaluate.Evaluation;
import io.athanor.orm.flush.FlushContext;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.load.LoadContext;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the objects in memory whose rows a statement changes. */
final class Matches {

    private final LoadContext load;
    private final FlushContext flush;
    private final Mapper mapper;

    Matches(LoadContext load, FlushContext flush, Mapper mapper) {
        this.load = load;
        this.flush = flush;
        this.mapper = mapper;
    }

    /** Those for which a criterion holds, or may hold. */
    List<Match> byCriterion(Evaluation criterion) {
        List<Match> found = new ArrayList<>();
        load.identityMap().forEach(state -> {
            Instrumented entity = entity(state);
            Object holds = entity == null ? null : criterion.of(state, entity);
            if (entity != null && (holds == Evaluation.UNKNOWN || Boolean.TRUE.equals(holds))) {
                found.add(new Match(state, entity, holds != Evaluation.UNKNOWN));
            }
        });
        return found;
    }

    private @Nullable Instrumented entity(EntityState state) {
        Object entity = state.get();
        return mapper.type().isInstance(entity) ? (Instrumented) entity : null;
    }

    /** Those with the keys of rows, which are the first values of each. */
    List<Match> byKeys(List<Row> rows) {
        List<Match> found = new ArrayList<>();
        for (Row row : rows) {
            @Nullable Object[] values = new Object[mapper.primaryKey().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
            Object key = mapper.primaryKey().of(values);
            EntityState state = key == null ? null : load.identityMap().find(mapper.hierarchy(), key);
            Instrumented entity = state == null ? null : entity(state);
            if (state != null && entity != null) {
                found.add(new Match(state, entity, true));
            }
        }
        return found;
    }

    /** The columns of a class's own table that hold the key. */
    static List<ColumnClause<?>> keyColumns(Mapper mapper) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        List<TablePart> parts = mapper.parts();
        parts.get(parts.size() - 1).keys().forEach(key -> columns.add(key.column()));
        return columns;
    }

    /** The keys of the rows that criteria name now. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of criteria
    List<Row> keys(List<Expression<Boolean>> where, Map<String, ?> parameters) {
        Element[] columns = keyColumns(mapper).toArray(Element[]::new);
        Expression<Boolean>[] criteria = where.toArray(new Expression[0]);
        try (Result result = flush.connection()
                .execute(Sql.select(columns).selectFrom(mapper.table()).where(criteria), parameters)) {
            return result.all();
        }
    }
}
