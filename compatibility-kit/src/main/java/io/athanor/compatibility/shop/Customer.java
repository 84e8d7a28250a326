package io.athanor.compatibility.shop;

import io.athanor.orm.DynamicCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys: with orders that outlive the customer, a profile that does not, and more visits than anybody would
 * load.
 */
@Entity(table = "customers")
@SuppressWarnings("NullAway.Init")
public class Customer implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 50, nullable = false)
    private String name;

    @Column(length = 80)
    private @Nullable String email;

    private int score;

    @Relationship(backPopulates = "customer", orderBy = "id")
    private List<Order> orders;

    @Relationship(
            backPopulates = "customer",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Profile profile;

    @Relationship(backPopulates = "customer", orderBy = "id asc", lazy = Lazy.DYNAMIC)
    private DynamicCollection<Visit> visits;

    public Customer(String name) {
        this(name, null, 0);
    }

    public Customer(String name, @Nullable String email, int score) {
        this.name = name;
        this.email = email;
        this.score = score;
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

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public int getScore() {
        return score;
    }

    public void setScore(int score) {
        this.score = score;
    }

    public List<Order> getOrders() {
        return orders;
    }

    public void setOrders(List<Order> orders) {
        this.orders = orders;
    }

    public @Nullable Profile getProfile() {
        return profile;
    }

    public void setProfile(@Nullable Profile profile) {
        this.profile = profile;
    }

    public DynamicCollection<Visit> getVisits() {
        return visits;
    }

    public void setVisits(DynamicCollection<Visit> visits) {
        this.visits = visits;
    }
}
