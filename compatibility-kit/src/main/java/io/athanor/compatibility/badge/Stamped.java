package io.athanor.compatibility.badge;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** What several tables have. */
@MappedSuperclass
public abstract class Stamped {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String stampedBy;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getStampedBy() {
        return stampedBy;
    }

    public void stamp(String who) {
        this.stampedBy = who;
    }
}
