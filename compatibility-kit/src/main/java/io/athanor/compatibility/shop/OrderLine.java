package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A product in an order; the order and the number in it are its key together. */
@Entity(table = "order_lines")
public class OrderLine implements Serializable {

    @Id
    @ForeignKey("orders.id")
    private @Nullable Long orderId;

    @Id
    private Integer lineNumber;

    private int quantity;

    @ForeignKey("products.id")
    private @Nullable Integer productId;

    @Relationship(backPopulates = "lines")
    private @Nullable Order order;

    @Relationship
    private @Nullable Product product;

    public OrderLine(int lineNumber, @Nullable Product product, int quantity) {
        this.lineNumber = lineNumber;
        this.product = product;
        this.quantity = quantity;
    }

    public @Nullable Long getOrderId() {
        return orderId;
    }

    public Integer getLineNumber() {
        return lineNumber;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public @Nullable Integer getProductId() {
        return productId;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public void setOrder(@Nullable Order order) {
        this.order = order;
    }

    public @Nullable Product getProduct() {
        return product;
    }

    public void setProduct(@Nullable Product product) {
        this.product = product;
    }
}
