package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.EnumStorage;
import io.athanor.orm.annotation.Enumerated;
import io.athanor.orm.annotation.Id;
import io.athanor.sql.type.Json;
import org.jspecify.annotations.Nullable;

/** What keeps moods in each way, and a document. */
@Entity(table = "diaries")
public class Diary {

    @Id
    private int day;

    @Enumerated(EnumStorage.ORDINAL)
    private @Nullable Mood morning;

    @Enumerated(value = EnumStorage.TEXT, checked = true)
    @Column(length = 10, nullable = false)
    private Mood noon;

    @Enumerated(name = "feeling")
    private @Nullable Mood evening;

    private @Nullable MoodRecord night;

    private @Nullable Json notes;

    public Diary(int day, Mood noon) {
        this.day = day;
        this.noon = noon;
    }

    public int getDay() {
        return day;
    }

    public @Nullable Mood getMorning() {
        return morning;
    }

    public Mood getNoon() {
        return noon;
    }

    public @Nullable Mood getEvening() {
        return evening;
    }

    public @Nullable MoodRecord getNight() {
        return night;
    }

    public @Nullable Json getNotes() {
        return notes;
    }

    public void setAll(Mood mood, Json json) {
        this.morning = mood;
        this.noon = mood;
        this.evening = mood;
        this.night = new MoodRecord(mood);
        this.notes = json;
    }
}
