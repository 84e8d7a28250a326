package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A remark on an order, which the order knows but which does not know the order. */
@Entity(table = "notes")
public class Note implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String remark;

    @ForeignKey("orders.id")
    private @Nullable Long orderId;

    public Note(String remark) {
        this.remark = remark;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getRemark() {
        return remark;
    }

    public @Nullable Long getOrderId() {
        return orderId;
    }
}
