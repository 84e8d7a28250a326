package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A line of a bill, with a key that is partly the key of the bill. */
@Entity(table = "items")
public class Item {

    @Id
    @ForeignKey(value = "bills.number", onUpdate = "CASCADE")
    @Column(length = 30)
    private @Nullable String billNumber;

    @Id
    private Integer position;

    @Column(length = 30, nullable = false)
    private String label;

    @Relationship(backPopulates = "items")
    private @Nullable Bill bill;

    public Item(Integer position, String label) {
        this.position = position;
        this.label = label;
    }

    public @Nullable String getBillNumber() {
        return billNumber;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public @Nullable Bill getBill() {
        return bill;
    }

    public void setBill(@Nullable Bill bill) {
        this.bill = bill;
    }
}
