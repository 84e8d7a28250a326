package io.athanor.compatibility.binder;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A member with a rank that others may have, too. */
@Entity(table = "sheets")
public class Sheet {

    /** By the rank, the highest first. */
    public static final Comparator<Sheet> BY_RANK =
            Comparator.comparingInt(Sheet::getRank).reversed();

    @Id
    private @Nullable Integer id;

    @Column(nullable = false)
    private int rank;

    @ForeignKey("binders.id")
    private @Nullable Integer binderId;

    @Relationship(backPopulates = "sheets")
    private @Nullable Binder binder;

    public Sheet(int rank) {
        this.rank = rank;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getRank() {
        return rank;
    }

    public void setRank(int rank) {
        this.rank = rank;
    }

    public @Nullable Integer getBinderId() {
        return binderId;
    }

    public @Nullable Binder getBinder() {
        return binder;
    }

    public void setBinder(@Nullable Binder binder) {
        this.binder = binder;
    }
}
