package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What must have an origin, and has a key that only the database knows. */
@Entity(table = "coins")
public class Coin {

    @Id
    private @Nullable Integer id;

    @ForeignKey("coins.id")
    @Column(nullable = false)
    private @Nullable Integer originId;

    @Relationship(remoteSide = "id")
    private @Nullable Coin origin;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getOriginId() {
        return originId;
    }

    public @Nullable Coin getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Coin origin) {
        this.origin = origin;
    }
}
