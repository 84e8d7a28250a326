package io.athanor.compatibility.naming;

import io.athanor.orm.annotation.Entity;

/** A box with a lock, in the same table. */
@Entity
public class LockedBox extends MailBox {

    private int keyCount;

    public LockedBox(String ownerName, int keyCount) {
        super(ownerName, null);
        this.keyCount = keyCount;
    }

    public int getKeyCount() {
        return keyCount;
    }
}
