package io.athanor.compatibility.library;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.Set;

/** What readers are interested in. */
@Entity(table = "topics")
@SuppressWarnings("NullAway.Init")
public class Topic implements Serializable {

    @Id
    @Column(length = 30)
    private String name;

    @Relationship(backPopulates = "topics", secondary = "reader_topics")
    private Set<Reader> readers;

    public Topic(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Set<Reader> getReaders() {
        return readers;
    }
}
