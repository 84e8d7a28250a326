package io.athanor.compatibility.ledger;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Computed;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Synonym;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account with limits. */
@Entity(table = "accounts")
public class Account {

    @Id
    private @Nullable Integer id;

    @Synonym({"title", "caption"})
    @Column(length = 20)
    private String name;

    private int lower;

    private int upper;

    @Computed("LedgerExpressions.RANGE")
    private int range;

    @Computed("io.athanor.compatibility.ledger.LedgerExpressions.entries()")
    private long entryCount;

    @Computed("LedgerExpressions.SHOWN")
    private @Nullable String shown;

    @Deferred(group = "slow")
    @Computed("LedgerExpressions.entries()")
    private @Nullable Long slowCount;

    @Deferred(group = "slow")
    @Column(length = 50)
    private @Nullable String remark;

    @Relationship(backPopulates = "account", orderBy = "id")
    private List<Entry> entries = new ArrayList<>();

    /** An account with an entry for each amount. */
    public Account(String name, int lower, int upper, int... amounts) {
        this.name = name;
        this.lower = lower;
        this.upper = upper;
        for (int amount : amounts) {
            entries.add(new Entry(amount));
        }
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getLower() {
        return lower;
    }

    public void setLower(int lower) {
        this.lower = lower;
    }

    public int getUpper() {
        return upper;
    }

    public int getRange() {
        return range;
    }

    /** Tries to set what is computed. */
    public void setRange(int range) {
        this.range = range;
    }

    public @Nullable String getShown() {
        return shown;
    }

    public long getEntryCount() {
        return entryCount;
    }

    public @Nullable Long getSlowCount() {
        return slowCount;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
