package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something to order, in a category and with any number of tags. */
@Entity(table = "products")
@SuppressWarnings("NullAway.Init")
public class Product implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 50, nullable = false, unique = true)
    private String name;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal price;

    private boolean available = true;

    private @Nullable LocalDate since;

    @ForeignKey("categories.id")
    private @Nullable Integer categoryId;

    @Relationship
    private @Nullable Category category;

    @Relationship(secondary = "product_tags", backPopulates = "products")
    private Set<Tag> tags;

    public Product(String name, String price) {
        this.name = name;
        this.price = new BigDecimal(price);
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

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean available) {
        this.available = available;
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public @Nullable Integer getCategoryId() {
        return categoryId;
    }

    public @Nullable Category getCategory() {
        return category;
    }

    public void setCategory(@Nullable Category category) {
        this.category = category;
    }

    public Set<Tag> getTags() {
        return tags;
    }

    public void setTags(Set<Tag> tags) {
        this.tags = tags;
    }
}
