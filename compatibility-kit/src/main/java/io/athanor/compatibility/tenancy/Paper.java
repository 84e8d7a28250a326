package io.athanor.compatibility.tenancy;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.SoftDelete;
import io.athanor.orm.annotation.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The top of a hierarchy in joined tables: whose a row is, and since when it is deleted, stands in the first one. */
@Entity(table = "tenant_papers")
@Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
@SuppressWarnings("NullAway.Init")
public class Paper {

    @Id
    private int id;

    @TenantId
    @Column(length = 20, nullable = false)
    private @Nullable String tenant;

    @SoftDelete
    private @Nullable Instant removedAt;

    @Column(length = 30)
    private String title;

    protected Paper() {}

    public Paper(int id, String title) {
        this.id = id;
        this.title = title;
    }

    public int getId() {
        return id;
    }

    public @Nullable String getTenant() {
        return tenant;
    }

    public void setTenant(@Nullable String value) {
        tenant = value;
    }

    public @Nullable Instant getRemovedAt() {
        return removedAt;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String value) {
        title = value;
    }
}
