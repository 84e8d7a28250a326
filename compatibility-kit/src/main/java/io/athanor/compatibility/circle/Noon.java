package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The second of three that each must have the next. */
@Entity(table = "noons")
public class Noon {

    @Id
    private @Nullable Integer id;

    @ForeignKey("dusks.id")
    @Column(nullable = false)
    private @Nullable Integer duskId;

    @Relationship
    private @Nullable Dusk dusk;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getDuskId() {
        return duskId;
    }

    public @Nullable Dusk getDusk() {
        return dusk;
    }

    public void setDusk(@Nullable Dusk dusk) {
        this.dusk = dusk;
    }
}
