package io.athanor.orm.load;

import io.athanor.orm.mapping.RowFilter;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledParameter;
import io.athanor.sql.compiler.CompiledSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the values of statements that were compiled before, with the session's tenant where they ask for it. */
final class PlacedTenant {

    private PlacedTenant() {}

    /** A statement with values in the order of its parameters, but for tenants. */
    static BoundSql bind(LoadContext context, CompiledSql sql, @Nullable Object[] values) {
        if (!context.mappings().isFiltered()) {
            return sql.bindPositions(values);
        }
        List<CompiledParameter> parameters = sql.parameters();
        int tenants = 0;
        for (CompiledParameter parameter : parameters) {
            tenants += RowFilter.TENANT.equals(parameter.name()) ? 1 : 0;
        }
        if (tenants == 0) {
            return sql.bindPositions(values);
        }
        Object tenant = context.requireTenant();
        @Nullable Object[] all = new Object[values.length + tenants];
        int next = 0;
        int place = 0;
        for (CompiledParameter parameter : parameters) {
            if (RowFilter.TENANT.equals(parameter.name())) {
                all[place++] = tenant;
            } else if (next < values.length && parameter.name() != null) {
                all[place++] = values[next++];
            }
        }
        return sql.bindPositions(all);
    }
}
