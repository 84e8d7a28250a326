package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One of a customer's many visits, which are queried and never loaded as a whole. */
@Entity(table = "visits")
public class Visit implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String page;

    @ForeignKey("customers.id")
    private @Nullable Integer customerId;

    @Relationship(backPopulates = "visits")
    private @Nullable Customer customer;

    public Visit(String page) {
        this.page = page;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getPage() {
        return page;
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
