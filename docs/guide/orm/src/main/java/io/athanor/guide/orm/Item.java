package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Computed;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.Synonym;
import org.jspecify.annotations.Nullable;

// tag::entity
/** Something that the fans can buy. */
@Entity(table = "item")
@Inheritance(strategy = InheritanceStrategy.JOINED)
public class Item {

    @Id
    private @Nullable Integer id;

    @Column(length = 100)
    @Synonym("label")
    private String name;

    private @Nullable Price price;

    private int bought;

    private int sold;

    @Computed("ItemExpressions.LEFT")
    private int left;

    public Item(String name, @Nullable Price price, int bought) {
        this.name = name;
        this.price = price;
        this.bought = bought;
    }
    // end::entity

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Price getPrice() {
        return price;
    }

    public void setPrice(@Nullable Price price) {
        this.price = price;
    }

    public int getBought() {
        return bought;
    }

    public int getSold() {
        return sold;
    }

    public void setSold(int sold) {
        this.sold = sold;
    }

    public int getLeft() {
        return left;
    }
    // tag::entity
}
// end::entity
