package io.athanor.compatibility.golden.orm.model;

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

    @Column(length = 50)
    private @Nullable String name;

    @Column(length = 20)
    private @Nullable String type;

    @ForeignKey("companies.id")
    private @Nullable Integer companyId;

    @Relationship(backPopulates = "employees")
    private @Nullable Company company;

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

    public @Nullable Integer getCompanyId() {
        return companyId;
    }

    public void setCompanyId(@Nullable Integer value) {
        companyId = value;
    }

    public @Nullable Company getCompany() {
        return company;
    }

    public void setCompany(@Nullable Company value) {
        company = value;
    }

    @Override
    public String toString() {
        return "Employee(" + id + ",)";
    }
}
