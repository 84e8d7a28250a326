package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.IdStrategy;

/** What the program numbers itself, from zero on. */
@Entity(table = "gates")
public class Gate {

    @Id
    @GeneratedId(IdStrategy.ASSIGNED)
    private int id;

    @Column(length = 20)
    private String name;

    public Gate(String name) {
        this.name = name;
    }

    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
