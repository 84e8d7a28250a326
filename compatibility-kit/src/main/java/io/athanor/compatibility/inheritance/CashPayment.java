package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Entity;

/** A class without columns of its own. */
@Entity
public final class CashPayment extends Payment {

    CashPayment() {}

    public CashPayment(int amount) {
        super(amount);
    }
}
