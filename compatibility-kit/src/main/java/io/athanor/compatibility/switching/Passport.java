package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A passport, whose key is that of its citizen. */
@Entity(table = "passports")
public class Passport {

    @Id
    @ForeignKey("citizens.id")
    private @Nullable Integer citizenId;

    @Column(length = 30, nullable = false)
    private String number;

    @Relationship(backPopulates = "passport")
    private @Nullable Citizen citizen;

    public Passport(String number) {
        this.number = number;
    }

    public @Nullable Integer getCitizenId() {
        return citizenId;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Citizen getCitizen() {
        return citizen;
    }

    public void setCitizen(@Nullable Citizen citizen) {
        this.citizen = citizen;
    }
}
