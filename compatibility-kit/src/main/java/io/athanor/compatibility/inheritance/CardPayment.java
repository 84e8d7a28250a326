package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** Its discriminator value is its name. */
@Entity
public final class CardPayment extends Payment {

    @Column(length = 20, nullable = false)
    private @Nullable String number;

    CardPayment() {}

    public CardPayment(int amount, String number) {
        super(amount);
        this.number = number;
    }

    public @Nullable String getNumber() {
        return number;
    }
}
