package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Something whose columns have defaults, which its table says. */
@Entity(table = "widgets")
public class Widget {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private @Nullable String name;

    private @Nullable Integer qty;

    @Column(length = 10)
    private @Nullable String state;

    private @Nullable Integer touched;

    public Widget(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getQty() {
        return qty;
    }

    public void setQty(@Nullable Integer qty) {
        this.qty = qty;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable Integer getTouched() {
        return touched;
    }

    public void setTouched(@Nullable Integer touched) {
        this.touched = touched;
    }

    @Override
    public String toString() {
        return "Widget(" + id + ",)";
    }
}
