package io.athanor.benchmarks;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer bought at one time. */
@Entity(table = "purchase")
public class Purchase {

    @Id
    private @Nullable Integer id;

    @ForeignKey("customer.id")
    private @Nullable Integer customerId;

    private String status;
    private int total;

    @Relationship(backPopulates = "purchases")
    private @Nullable Customer customer;

    @Relationship(backPopulates = "purchase")
    private List<Line> lines = List.of();

    /** A purchase that is nobody's yet. */
    public Purchase(String status, int total) {
        this.status = status;
        this.total = total;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The key of the customer, or null if it is nobody's. */
    public @Nullable Integer getCustomerId() {
        return customerId;
    }

    /** How far it has got. */
    public String getStatus() {
        return status;
    }

    /** The amount to pay. */
    public int getTotal() {
        return total;
    }

    /** Who bought. */
    public @Nullable Customer getCustomer() {
        return customer;
    }

    /** What was bought. */
    public List<Line> getLines() {
        return lines;
    }
}
