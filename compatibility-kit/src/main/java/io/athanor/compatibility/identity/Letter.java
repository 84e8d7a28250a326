package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.IdStrategy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has a random key. */
@Entity(table = "letters")
public class Letter {

    @Id
    @GeneratedId(IdStrategy.UUID)
    private @Nullable UUID id;

    @Column(length = 20)
    private String name;

    public Letter(String name) {
        this.name = name;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
