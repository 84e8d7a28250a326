package io.athanor.compatibility.binder;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A member that is found by the key that the database gives it. */
@Entity(table = "tabs")
public class Tab {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String color;

    @ForeignKey("binders.id")
    private @Nullable Integer binderId;

    public Tab(String color) {
        this.color = color;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getColor() {
        return color;
    }

    public void setColor(String color) {
        this.color = color;
    }

    public @Nullable Integer getBinderId() {
        return binderId;
    }
}
