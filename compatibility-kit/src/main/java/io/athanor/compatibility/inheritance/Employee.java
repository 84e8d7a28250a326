package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The top of a hierarchy of joined tables. */
@Entity(table = "employees")
@Inheritance(strategy = InheritanceStrategy.JOINED)
@DiscriminatorValue("employee")
public class Employee {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String name;

    @Column(length = 20)
    private @Nullable String type;

    @ForeignKey("firms.id")
    private @Nullable Integer firmId;

    @Relationship(backPopulates = "employees", foreignKeys = "firmId")
    private @Nullable Firm firm;

    @ForeignKey("engineers.id")
    private @Nullable Integer mentorId;

    @Relationship(foreignKeys = "mentorId")
    private @Nullable Engineer mentor;

    protected Employee() {}

    public Employee(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer value) {
        id = value;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String value) {
        name = value;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String value) {
        type = value;
    }

    public @Nullable Integer getFirmId() {
        return firmId;
    }

    public void setFirmId(@Nullable Integer value) {
        firmId = value;
    }

    public @Nullable Firm getFirm() {
        return firm;
    }

    public void setFirm(@Nullable Firm value) {
        firm = value;
    }

    public @Nullable Integer getMentorId() {
        return mentorId;
    }

    public void setMentorId(@Nullable Integer value) {
        mentorId = value;
    }

    public @Nullable Engineer getMentor() {
        return mentor;
    }

    public void setMentor(@Nullable Engineer value) {
        mentor = value;
    }
}
