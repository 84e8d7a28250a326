package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Check;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Default;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.GeneratedColumn;
import io.athanor.orm.annotation.ServerDefault;
import io.athanor.orm.annotation.UniqueKey;
import org.jspecify.annotations.Nullable;

/** A document of two parties, one of a pair each. */
@Entity(table = "contracts")
@UniqueKey({"first", "second"})
@Check("{years} > 0")
public class Contract extends Document {

    @Column(length = 20, nullable = false)
    private String first;

    @Column(length = 20)
    private @Nullable String second;

    @ServerDefault("2")
    private @Nullable Integer years;

    @Default(onUpdate = "Clock.tick()")
    private int touched;

    @GeneratedColumn("{years} * 12")
    private @Nullable Integer months;

    public Contract(String title, String first, @Nullable String second) {
        super(title);
        this.first = first;
        this.second = second;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public @Nullable String getSecond() {
        return second;
    }

    public @Nullable Integer getYears() {
        return years;
    }

    public void setYears(@Nullable Integer years) {
        this.years = years;
    }

    public int getTouched() {
        return touched;
    }

    public @Nullable Integer getMonths() {
        return months;
    }
}
