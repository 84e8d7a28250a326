package io.athanor.orm;

import io.athanor.orm.mapping.RowFilter;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values by name of one execution, with the session's tenant for those statements that ask for it. */
final class TenantParameters extends AbstractMap<String, @Nullable Object> {

    private final Map<String, ?> given;
    private final Session session;

    TenantParameters(Map<String, ?> given, Session session) {
        this.given = given;
        this.session = session;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return RowFilter.TENANT.equals(name) ? session.rows().requireTenant() : given.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return RowFilter.TENANT.equals(name) || given.containsKey(name);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new HashMap<>(given);
        Object tenant = session.tenant();
        if (tenant != null) {
            all.put(RowFilter.TENANT, tenant);
        }
        return all.entrySet();
    }
}
