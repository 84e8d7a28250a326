package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to order. */
@Entity(table = "items")
public class Item {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false, unique = true)
    private @Nullable String description;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal price;

    @Relationship(secondary = "order_items", backPopulates = "items")
    private List<Order> orders;

    @Relationship(secondary = "item_keywords", backPopulates = "items")
    private List<Keyword> keywords;

    public Item(String description) {
        this.description = description;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public List<Order> getOrders() {
        return orders;
    }

    public List<Keyword> getKeywords() {
        return keywords;
    }

    public void setKeywords(List<Keyword> keywords) {
        this.keywords = keywords;
    }

    @Override
    public String toString() {
        return "Item(" + id + ",)";
    }
}
