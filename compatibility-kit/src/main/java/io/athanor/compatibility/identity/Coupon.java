package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.IdStrategy;
import org.jspecify.annotations.Nullable;

/** What a column numbers that is there for it, under a type of its own. */
@Entity(table = "coupons")
public class Coupon {

    @Id
    @GeneratedId(IdStrategy.IDENTITY)
    private @Nullable MemberId id;

    @Column(length = 20)
    private String name;

    public Coupon(String name) {
        this.name = name;
    }

    public @Nullable MemberId getId() {
        return id;
    }

    public void setId(@Nullable MemberId id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
