package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom people work for. */
@Entity(table = "firms")
public class Firm {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private @Nullable String name;

    @Relationship(backPopulates = "firm", orderBy = "id")
    private final List<Employee> employees = new ArrayList<>();

    protected Firm() {}

    public Firm(String name) {
        this.name = name;
    }

    public List<Employee> getEmployees() {
        return employees;
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
}
