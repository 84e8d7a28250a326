package io.athanor.compatibility.fleet;

import io.athanor.orm.annotation.Entity;

/** A craft with nothing of its own. */
@Entity(table = "rafts")
public class Raft extends Craft {

    public Raft(String name) {
        super(name);
    }
}
