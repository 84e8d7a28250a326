package io.athanor.compatibility.tenancy;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.SoftDelete;
import io.athanor.orm.annotation.TenantId;
import org.jspecify.annotations.Nullable;

/** What belongs to a tenant and is only marked when it is deleted. */
@MappedSuperclass
public abstract class Owned {

    @TenantId
    @Column(length = 20, nullable = false)
    private @Nullable String tenant;

    @SoftDelete
    private boolean removed;

    public @Nullable String getTenant() {
        return tenant;
    }

    public void setTenant(@Nullable String value) {
        tenant = value;
    }

    public boolean isRemoved() {
        return removed;
    }
}
