package io.athanor.dialect.postgresql;

import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.Index;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.OrderBy;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.IntegerType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What PostgreSQL keeps of definitions: expressions with its own casts and parentheses. */
final class PostgreSqlStoredForms extends StoredForms {

    PostgreSqlStoredForms(Dialect dialect) {
        super(dialect, new PostgreSqlCatalogTypes(dialect));
    }

    @Override
    public String type(Column<?> column) {
        return isNumbered(column) && !(column.type() instanceof IntegerType<?>) ? "integer" : super.type(column);
    }

    @Override
    public boolean isNumbered(Column<?> column) {
        Sequence sequence = column.sequence();
        return super.isNumbered(column) && (sequence == null || sequence.isOptional());
    }

    @Override
    public boolean isNullable(Column<?> column) {
        return super.isNullable(column) && column.identity() == null;
    }

    @Override
    protected Computed.Storage storage(Computed.Storage storage) {
        // Before version 18 there are only stored ones.
        boolean virtual = dialect().version().isAtLeast(18, 0) && storage != Computed.Storage.STORED;
        return virtual ? Computed.Storage.VIRTUAL : Computed.Storage.STORED;
    }

    @Override
    public Map<String, Object> options(Table table, Index index) {
        Map<String, Object> own = new TreeMap<>(index.options().of(dialect().name()));
        own.keySet().retainAll(Set.of("using", "ops", "nulls_not_distinct"));
        own.remove("using", "btree");
        own.remove("nulls_not_distinct", false);
        return own;
    }

    @Override
    protected OrderBy.Nulls usualNulls(boolean descending) {
        return descending ? OrderBy.Nulls.FIRST : OrderBy.Nulls.LAST;
    }
}
