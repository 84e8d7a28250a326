package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.declaration.Diary;
import io.athanor.compatibility.declaration.Diary_;
import io.athanor.compatibility.declaration.Mood;
import io.athanor.compatibility.declaration.MoodRecord;
import io.athanor.engine.error.DatabaseException;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants of enums in each way that an annotation says, and documents. */
public class EnumeratedSuite extends MappedSuite {

    EnumeratedSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Diary_.ENTITY);
    }

    @Test
    void constants_goThereAndBack() {
        Diary diary = new Diary(1, Mood.LOW);
        diary.setAll(Mood.HIGH, Json.parse("{\"a\": [1, true]}"));
        given(diary, new Diary(2, Mood.LOW));
        Diary read = open().get(Diary.class, 1).orElseThrow();
        assertEquals(
                List.of(Mood.HIGH, Mood.HIGH, Mood.HIGH),
                List.of(key(read.getMorning()), read.getNoon(), key(read.getEvening())));
        assertEquals(new MoodRecord(Mood.HIGH), read.getNight());
        assertEquals(Json.parse("{\"a\": [1, true]}"), read.getNotes());
        assertNull(open().get(Diary.class, 2).orElseThrow().getNight());
    }

    @Test
    void constants_areStoredAsTheAnnotationsSay() {
        Diary diary = new Diary(1, Mood.LOW);
        diary.setAll(Mood.HIGH, Json.parse("{}"));
        given(diary);
        String stored = engine().beginAndGet(connection -> {
            try (var result = connection.execute(Sql.text("SELECT morning, noon FROM diaries"))) {
                var row = result.one();
                return row.get(0) + " " + row.get(1);
            }
        });
        assertEquals("1 HIGH", stored);
    }

    @Test
    void constants_areFilteredBy() {
        Diary diary = new Diary(1, Mood.LOW);
        diary.setAll(Mood.HIGH, Json.parse("{}"));
        given(diary, new Diary(2, Mood.LOW));
        Session session = open();
        assertEquals(
                1,
                session.query(Diary.class)
                        .filter(
                                Diary_.morning.eq(Mood.HIGH),
                                Diary_.noon.eq(Mood.HIGH),
                                Diary_.evening.eq(Mood.HIGH),
                                Diary_.night.eq(new MoodRecord(Mood.HIGH)))
                        .count());
    }

    @Test
    void text_isChecked() {
        refusal(DatabaseException.class, () -> elsewhere("INSERT INTO diaries (day, noon) VALUES (1, 'MIDDLING')"));
    }

    @Test
    void database_hasWhatTheAnnotationsSay() {
        SchemaDiff diff = SchemaDiff.between(engine(), registry().metadata());
        assertTrue(diff.isEmpty(), diff::toString);
    }
}
