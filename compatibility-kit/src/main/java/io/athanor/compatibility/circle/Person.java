package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a mentor and pupils, who may be the same person. */
@Entity(table = "people")
@SuppressWarnings("NullAway.Init")
public class Person {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("people.id")
    private @Nullable Integer mentorId;

    @Relationship(backPopulates = "pupils", remoteSide = "id")
    private @Nullable Person mentor;

    @Relationship(backPopulates = "mentor", orderBy = "id")
    private List<Person> pupils;

    public Person(String name) {
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

    public @Nullable Integer getMentorId() {
        return mentorId;
    }

    public @Nullable Person getMentor() {
        return mentor;
    }

    public void setMentor(@Nullable Person mentor) {
        this.mentor = mentor;
    }

    public List<Person> getPupils() {
        return pupils;
    }
}
