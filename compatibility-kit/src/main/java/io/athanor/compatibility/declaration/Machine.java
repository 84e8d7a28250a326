package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Default;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.UniqueKey;
import org.jspecify.annotations.Nullable;

/** An asset with a serial number of its owner's. */
@Entity
@UniqueKey({"owner", "serial"})
public class Machine extends Asset {

    private @Nullable Integer serial;

    @Column(length = 10)
    @Default("Clock.FIRST")
    private @Nullable String mode;

    public Machine(String owner, String label, @Nullable Integer serial) {
        super(owner, label);
        this.serial = serial;
    }

    public @Nullable Integer getSerial() {
        return serial;
    }

    public void setSerial(@Nullable Integer serial) {
        this.serial = serial;
    }

    public @Nullable String getMode() {
        return mode;
    }
}
