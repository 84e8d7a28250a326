package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer wants, in lines that belong to the order. */
@Entity(table = "orders")
@SuppressWarnings("NullAway.Init")
public class Order implements Serializable {

    @Id
    private @Nullable Long id;

    @Column(length = 20, nullable = false)
    private String reference;

    private OrderStatus status = OrderStatus.OPEN;

    private @Nullable LocalDateTime placedAt;

    @ForeignKey("customers.id")
    private @Nullable Integer customerId;

    @Relationship(backPopulates = "orders")
    private @Nullable Customer customer;

    @Relationship(
            backPopulates = "order",
            orderBy = "lineNumber",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<OrderLine> lines;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Note> notes;

    public Order(String reference) {
        this.reference = reference;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public void setStatus(OrderStatus status) {
        this.status = status;
    }

    public @Nullable LocalDateTime getPlacedAt() {
        return placedAt;
    }

    public void setPlacedAt(@Nullable LocalDateTime placedAt) {
        this.placedAt = placedAt;
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

    public List<OrderLine> getLines() {
        return lines;
    }

    public Set<Note> getNotes() {
        return notes;
    }

    /** Adds a line with the next number. */
    public OrderLine order(Product product, int quantity) {
        OrderLine line = new OrderLine(lines.size() + 1, product, quantity);
        lines.add(line);
        return line;
    }
}
