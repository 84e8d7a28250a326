package io.athanor.dialect.postgresql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.Constraint;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKeyConstraint;
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
        if (isNumbered(column) && !(column.type() instanceof IntegerType<?>)) {
            return "integer";
        }
        Map<String, Object> options = column.options().of(dialect().name());
        Object collation = options.get("collation");
        Object schema = options.get("collation_schema");
        return super.type(column)
                + (collation == null ? "" : " collate " + (schema == null ? "" : schema + ".") + collation);
    }

    static boolean isNotValid(Constraint constraint) {
        DialectOptions options = constraint instanceof CheckConstraint check
                ? check.options()
                : constraint instanceof ForeignKeyConstraint key ? key.options() : DialectOptions.NONE;
        return Boolean.TRUE.equals(options.of("postgresql").get("not_valid"));
    }

    @Override
    public Map<String, Object> options(Constraint constraint) {
        return isNotValid(constraint) ? Map.of("not_valid", true) : Map.of();
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
