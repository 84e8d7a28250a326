package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Somebody whose name is the key, which the database does not carry on to the deeds. */
@Entity(table = "heroes")
@SuppressWarnings("NullAway.Init")
public class Hero {

    @Id
    @Column(length = 30)
    private String name;

    private int strength;

    @Relationship(backPopulates = "hero", orderBy = "id")
    private List<Deed> deeds;

    public Hero(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getStrength() {
        return strength;
    }

    public void setStrength(int strength) {
        this.strength = strength;
    }

    public List<Deed> getDeeds() {
        return deeds;
    }
}
