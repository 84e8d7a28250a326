package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A time of a room, with its key in another order than the table has it. */
@Entity(table = "slots")
public class Slot {

    @Id
    @Column(length = 30)
    private String day;

    @Id
    private Integer hour;

    @Column(length = 30)
    private @Nullable String topic;

    public Slot(String day, Integer hour) {
        this.day = day;
        this.hour = hour;
    }

    public String getDay() {
        return day;
    }

    public Integer getHour() {
        return hour;
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }
}
