package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What has one garden at most. */
@Entity(table = "houses")
public class House {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Relationship(backPopulates = "house")
    private @Nullable Garden garden;

    public House(String name) {
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

    public @Nullable Garden getGarden() {
        return garden;
    }

    public void setGarden(@Nullable Garden garden) {
        this.garden = garden;
    }
}
