package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has children besides their household, and does not own them. */
@Entity(table = "schools")
@SuppressWarnings("NullAway.Init")
public class School {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Relationship(backPopulates = "school", orderBy = "id")
    private List<Child> pupils;

    public School(String name) {
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

    public List<Child> getPupils() {
        return pupils;
    }
}
