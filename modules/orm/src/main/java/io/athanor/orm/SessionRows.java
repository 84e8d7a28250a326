package io.athanor.orm;

import io.athanor.orm.error.TenantException;
import io.athanor.orm.option.LoaderCriteria;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows a session sees. */
final class SessionRows {

    private final @Nullable Object tenant;
    private List<LoaderCriteria> criteria;

    SessionRows(SessionFactory factory) {
        this.tenant = factory.tenant();
        this.criteria = factory.criteria();
    }

    @Nullable Object tenant() {
        return tenant;
    }

    Object requireTenant() {
        Object known = tenant;
        if (known == null) {
            throw new TenantException("The session has no tenant, but the statement is about a class whose rows belong"
                    + " to tenants (@TenantId). Open the session by sessions.ofTenant(tenant).open().");
        }
        return known;
    }

    /** What objects must meet in all statements of the session. */
    List<LoaderCriteria> criteria() {
        return criteria;
    }

    void add(LoaderCriteria further) {
        List<LoaderCriteria> all = new ArrayList<>(criteria);
        all.add(further);
        criteria = List.copyOf(all);
    }
}
