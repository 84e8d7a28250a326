package io.athanor.compatibility.letter;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A town with a capital, which is a town as well. */
@Entity(table = "towns")
public class Town {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("towns.id")
    private @Nullable Integer capitalId;

    @Relationship(remoteSide = "id", lazy = Lazy.JOINED)
    private @Nullable Town capital;

    public Town(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getCapitalId() {
        return capitalId;
    }

    public @Nullable Town getCapital() {
        return capital;
    }

    public void setCapital(@Nullable Town capital) {
        this.capital = capital;
    }
}
