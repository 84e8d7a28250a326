package io.athanor.compatibility.ledger;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An amount on an account. */
@Entity(table = "entries")
public class Entry {

    @Id
    private @Nullable Integer id;

    private int amount;

    @ForeignKey("accounts.id")
    private @Nullable Integer accountId;

    @Relationship(backPopulates = "entries")
    private @Nullable Account account;

    /** An amount. */
    public Entry(int amount) {
        this.amount = amount;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getAmount() {
        return amount;
    }

    public @Nullable Integer getAccountId() {
        return accountId;
    }

    public @Nullable Account getAccount() {
        return account;
    }
}
