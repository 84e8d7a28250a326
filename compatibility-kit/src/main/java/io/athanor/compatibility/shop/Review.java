package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An opinion on a product, which it takes nowhere along: the relationship has no cascades. */
@Entity(table = "reviews")
public class Review {

    @Id
    private @Nullable Integer id;

    @Column(text = true)
    private String opinion;

    @ForeignKey("products.id")
    private @Nullable Integer productId;

    @Relationship(cascade = {})
    private @Nullable Product product;

    public Review(String opinion, @Nullable Product product) {
        this.opinion = opinion;
        this.product = product;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getOpinion() {
        return opinion;
    }

    public @Nullable Integer getProductId() {
        return productId;
    }

    public @Nullable Product getProduct() {
        return product;
    }
}
