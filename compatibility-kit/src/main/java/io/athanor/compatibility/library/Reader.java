package io.athanor.compatibility.library;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody with any number of loans. */
@Entity(table = "readers")
@SuppressWarnings("NullAway.Init")
public class Reader implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Relationship(backPopulates = "reader", orderBy = "id")
    private List<Loan> loans;

    @Relationship(backPopulates = "readers", secondary = "reader_topics")
    private Set<Topic> topics;

    public Reader(String name) {
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

    public List<Loan> getLoans() {
        return loans;
    }

    public Set<Topic> getTopics() {
        return topics;
    }
}
