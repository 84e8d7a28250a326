package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** The other one. */
@Entity(table = "managers")
@DiscriminatorValue("manager")
public class Manager extends Employee {

    @Column(length = 50)
    private @Nullable String managerData;

    protected Manager() {}

    public Manager(String name, String managerData) {
        super(name);
        this.managerData = managerData;
    }

    public @Nullable String getManagerData() {
        return managerData;
    }

    public void setManagerData(@Nullable String value) {
        managerData = value;
    }

    @Override
    public String toString() {
        return "Manager(" + getId() + ",)";
    }
}
