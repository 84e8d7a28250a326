package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word for items. */
@Entity(table = "keywords")
public class Keyword {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false, unique = true)
    private @Nullable String name;

    @Relationship(secondary = "item_keywords", backPopulates = "keywords")
    private List<Item> items;

    public Keyword(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public List<Item> getItems() {
        return items;
    }

    @Override
    public String toString() {
        return "Keyword(" + id + ",)";
    }
}
