package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What refers to a key that the database does not carry on. */
@Entity(table = "deeds")
public class Deed {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String title;

    @ForeignKey("heroes.name")
    @Column(length = 30)
    private @Nullable String heroName;

    @Relationship(backPopulates = "deeds")
    private @Nullable Hero hero;

    public Deed(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getHeroName() {
        return heroName;
    }

    public @Nullable Hero getHero() {
        return hero;
    }

    public void setHero(@Nullable Hero hero) {
        this.hero = hero;
    }
}
