package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.UniqueKey;
import io.athanor.schema.Deferral;
import org.jspecify.annotations.Nullable;

/** What stands behind another one of its kind; the two constraints are checked at the end of a transaction. */
@Entity(table = "wagons")
public class Wagon {

    @Id
    private int number;

    @UniqueKey(name = "uq_wagon_behind", deferral = Deferral.DEFERRABLE)
    @ForeignKey(value = "wagons.number", deferral = Deferral.DEFERRABLE_INITIALLY_DEFERRED)
    private @Nullable Integer behind;

    public Wagon(int number, @Nullable Integer behind) {
        this.number = number;
        this.behind = behind;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable Integer getBehind() {
        return behind;
    }
}
