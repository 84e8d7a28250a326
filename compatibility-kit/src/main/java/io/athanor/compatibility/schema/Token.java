package io.athanor.compatibility.schema;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Something whose key the program makes by the column's default. */
@Entity(table = "tokens")
public class Token {

    @Id
    @Column(length = 40)
    private @Nullable String key;

    @Column(length = 20)
    private String owner;

    public Token(String owner) {
        this.owner = owner;
    }

    public @Nullable String getKey() {
        return key;
    }

    public String getOwner() {
        return owner;
    }
}
