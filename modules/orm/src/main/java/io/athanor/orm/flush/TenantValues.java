package io.athanor.orm.flush;

import io.athanor.orm.error.TenantException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.state.EntityState;
import org.jspecify.annotations.Nullable;

/** Gives new objects the tenant of their session, and refuses objects of another one. */
final class TenantValues {

    private TenantValues() {}

    /** Gives an object that is about to be inserted its tenant. */
    static void fill(FlushContext context, Mapper mapper, Instrumented entity) {
        MappedColumn tenant = tenant(mapper);
        RowFilter filter = mapper.rowFilter();
        if (tenant == null || filter == null) {
            return;
        }
        if (filter.isUnsetTenant(tenant.get(entity))) {
            tenant.set(entity, context.requireTenant());
        } else {
            require(context, mapper, tenant, entity);
        }
    }

    /** Refuses to change a row of another tenant, as far as its object knows, or to give it to one. */
    static void check(FlushContext context, RowAction action) {
        MappedColumn tenant = tenant(action.mapper);
        EntityState state = action.state;
        if (tenant != null && state.isLoaded(tenant.attribute())) {
            require(context, action.mapper, tenant, action.entity);
        }
    }

    /** Refuses a row that is given with another tenant than the session's. */
    static void require(FlushContext context, Mapper mapper, Instrumented entity) {
        MappedColumn tenant = tenant(mapper);
        if (tenant != null) {
            require(context, mapper, tenant, entity);
        }
    }

    /** The column that tells the tenant, or null. */
    static @Nullable MappedColumn tenant(Mapper mapper) {
        RowFilter filter = mapper.rowFilter();
        return filter == null ? null : filter.tenant();
    }

    private static void require(FlushContext context, Mapper mapper, MappedColumn tenant, Instrumented entity) {
        Object own = context.requireTenant();
        Object given = tenant.get(entity);
        if (!own.equals(given)) {
            throw new TenantException("The " + mapper.name() + " with key "
                    + mapper.primaryKey().of(entity) + " is of the tenant " + given + " by its attribute "
                    + tenant.name() + ", but its session is of the tenant " + own
                    + ". Leave the attribute alone, or use a session of that tenant.");
        }
    }
}
