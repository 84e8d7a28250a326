package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

/** An abstract class at the top, whose discriminator no field is mapped to. */
@Entity(table = "payments")
@Inheritance(discriminator = "dtype")
public abstract sealed class Payment permits CardPayment, CashPayment {

    @Id
    private @Nullable Integer id;

    @Column(nullable = false)
    private @Nullable Integer amount;

    protected Payment() {}

    protected Payment(int amount) {
        this.amount = amount;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer value) {
        amount = value;
    }
}
