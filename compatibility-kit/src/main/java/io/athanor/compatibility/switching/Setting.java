package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A value under a name that is the key. */
@Entity(table = "settings")
public class Setting {

    @Id
    @Column(length = 30)
    private String name;

    @Column(length = 30)
    private @Nullable String value;

    @Column(length = 30)
    private @Nullable String remark;

    private int priority;

    public Setting(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }
}
