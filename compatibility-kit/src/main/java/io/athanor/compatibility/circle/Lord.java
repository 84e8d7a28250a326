package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Somebody who must have a liege, and may be his own; the key is given. */
@Entity(table = "lords")
public class Lord {

    @Id
    @Column(length = 30)
    private String name;

    @ForeignKey(value = "lords.name", onDelete = "CASCADE")
    @Column(length = 30, nullable = false)
    private @Nullable String liegeName;

    @Relationship(remoteSide = "name")
    private @Nullable Lord liege;

    public Lord(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getLiegeName() {
        return liegeName;
    }

    public @Nullable Lord getLiege() {
        return liege;
    }

    public void setLiege(@Nullable Lord liege) {
        this.liege = liege;
    }
}
