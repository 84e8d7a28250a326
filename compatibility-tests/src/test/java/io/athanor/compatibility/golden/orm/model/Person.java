package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who has balls, of which one is the favorite. */
@Entity(table = "people")
public class Person {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private @Nullable String name;

    @ForeignKey(value = "balls.id", name = "fk_favorite")
    private @Nullable Integer favoriteBallId;

    @Relationship(foreignKeys = "personId", backPopulates = "person", orderBy = "id")
    private List<Ball> balls;

    @Relationship(foreignKeys = "favoriteBallId")
    private @Nullable Ball favorite;

    public Person(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Integer getFavoriteBallId() {
        return favoriteBallId;
    }

    public List<Ball> getBalls() {
        return balls;
    }

    public @Nullable Ball getFavorite() {
        return favorite;
    }

    public void setFavorite(@Nullable Ball favorite) {
        this.favorite = favorite;
    }

    @Override
    public String toString() {
        return "Person(" + id + ",)";
    }
}
