package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;

/** What the program numbers, in a field that cannot be null. */
@Entity(table = "stamps")
public class Stamp {

    @Id
    @GeneratedId(generator = Numbers.class)
    private long id;

    @Column(length = 20)
    private String name;

    public Stamp(String name) {
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
