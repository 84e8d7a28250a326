package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What has a number that is unique and never missing. */
@Entity(table = "lockers")
public class Locker {

    @Id
    private @Nullable Integer id;

    @Column(unique = true)
    private int number;

    public Locker(int number) {
        this.number = number;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
