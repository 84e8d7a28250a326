package io.athanor.benchmarks;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entity of four columns that is inserted, updated and loaded; with purchases it is the root of a graph. */
@Entity(table = "customer")
public class Customer {

    @Id
    private @Nullable Integer id;

    private String name;
    private String city;
    private int rating;

    @Relationship(backPopulates = "customer")
    private List<Purchase> purchases = List.of();

    /** A customer who is in no database yet. */
    public Customer(String name, String city, int rating) {
        this.name = name;
        this.city = city;
        this.rating = rating;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Where the customer lives. */
    public String getCity() {
        return city;
    }

    /** How good a customer. */
    public int getRating() {
        return rating;
    }

    /** Changes the rating. */
    public void setRating(int rating) {
        this.rating = rating;
    }

    /** What the customer bought. */
    public List<Purchase> getPurchases() {
        return purchases;
    }
}
