package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who employs people. */
@Entity(table = "companies")
public class Company {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private @Nullable String name;

    @Relationship(backPopulates = "company", orderBy = "id")
    private List<Employee> employees;

    protected Company() {}

    public Company(String name, Employee... employees) {
        this.name = name;
        this.employees = List.of(employees);
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

    @Override
    public String toString() {
        return "Company(" + id + ",)";
    }
}
