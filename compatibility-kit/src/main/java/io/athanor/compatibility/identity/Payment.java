package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Entity;

/** A line about money, which is in a table of its own besides. */
@Entity(table = "payments")
public class Payment extends AccountLine {

    private int amount;

    public Payment(Member member, int number, String text, int amount) {
        super(member, number, text);
        this.amount = amount;
    }

    public int getAmount() {
        return amount;
    }
}
