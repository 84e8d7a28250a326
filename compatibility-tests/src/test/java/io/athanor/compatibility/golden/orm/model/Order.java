package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items that a user wants at an address. */
@Entity(table = "orders")
public class Order {

    @Id
    private @Nullable Integer id;

    @ForeignKey("users.id")
    private @Nullable Integer userId;

    @ForeignKey("addresses.id")
    private @Nullable Integer addressId;

    @Column(length = 30)
    private @Nullable String description;

    private @Nullable Boolean isopen;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal total;

    private @Nullable LocalDateTime placedAt;

    @Relationship(backPopulates = "orders")
    private @Nullable User user;

    @Relationship
    private @Nullable Address address;

    @Relationship(secondary = "order_items", backPopulates = "orders", orderBy = "id")
    private List<Item> items;

    public Order(Integer id) {
        this.id = id;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getUserId() {
        return userId;
    }

    public @Nullable Integer getAddressId() {
        return addressId;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public @Nullable Boolean getIsopen() {
        return isopen;
    }

    public @Nullable BigDecimal getTotal() {
        return total;
    }

    public @Nullable LocalDateTime getPlacedAt() {
        return placedAt;
    }

    public @Nullable User getUser() {
        return user;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    public List<Item> getItems() {
        return items;
    }

    @Override
    public String toString() {
        return "Order(" + id + ",)";
    }
}
