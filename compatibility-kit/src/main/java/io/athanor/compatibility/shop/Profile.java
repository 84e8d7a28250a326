package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is known about one customer: the other side of a one-to-one relationship. */
@Entity(table = "profiles")
public class Profile implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 100)
    private String motto;

    @ForeignKey("customers.id")
    private @Nullable Integer customerId;

    @Relationship(backPopulates = "profile")
    private @Nullable Customer customer;

    public Profile(String motto) {
        this.motto = motto;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getMotto() {
        return motto;
    }

    public @Nullable Integer getCustomerId() {
        return customerId;
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Customer customer) {
        this.customer = customer;
    }
}
