package io.athanor.benchmarks;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** One product of a purchase; the third table of the queries. */
@Entity(table = "line")
public class Line {

    @Id
    private @Nullable Integer id;

    @ForeignKey("purchase.id")
    private @Nullable Integer purchaseId;

    private String product;
    private int quantity;

    @Relationship(backPopulates = "lines")
    private @Nullable Purchase purchase;

    /** A line of no purchase yet. */
    public Line(String product, int quantity) {
        this.product = product;
        this.quantity = quantity;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The key of the purchase, or null if it is in none. */
    public @Nullable Integer getPurchaseId() {
        return purchaseId;
    }

    /** What was bought. */
    public String getProduct() {
        return product;
    }

    /** How many of it. */
    public int getQuantity() {
        return quantity;
    }

    /** What it belongs to. */
    public @Nullable Purchase getPurchase() {
        return purchase;
    }
}
