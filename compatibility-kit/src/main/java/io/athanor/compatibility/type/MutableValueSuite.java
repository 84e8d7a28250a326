package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.sql.type.Json;
import io.athanor.testkit.StatementRecorder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes, documents and lists as attributes: a row is written only if their content has changed. */
@SuppressWarnings("NullAway.Init") // JUnit calls the method that sets the fields
public class MutableValueSuite extends ColumnSuite {

    private static final UUID ID = UUID.fromString("12345678-1234-5678-1234-567812345678");

    private SessionFactory sessions;

    MutableValueSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    final void storeAnAlbum() {
        Registry registry = Registry.of(Album_.ENTITY);
        registry.metadata().createAll(engine());
        sessions = SessionFactory.of(engine(), registry);
        Album album = new Album(ID);
        album.cover(new byte[] {1, 2, 3});
        album.details(Json.of(Map.of("label", "x")));
        album.lengths(List.of(1, 2));
        album.prices(new int[] {5, 6});
        album.rating(new BigDecimal("5.50"));
        try (Session session = sessions.open()) {
            session.add(album);
            session.commit();
        }
    }

    /** The UPDATEs that a change of the loaded album sends. */
    private List<String> updates(Consumer<Album> change) {
        try (Session session = sessions.open()) {
            Album album = session.get(Album.class, ID).orElseThrow();
            try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
                change.accept(album);
                session.commit();
                return recorder.texts().stream()
                        .filter(text -> text.startsWith("UPDATE"))
                        .toList();
            }
        }
    }

    private Album loaded() {
        try (Session session = sessions.open()) {
            return session.get(Album.class, ID).orElseThrow();
        }
    }

    @Test
    @Feature("SQL-T-14")
    void equalContent_isNoChange() {
        List<String> updates = updates(album -> {
            album.cover(new byte[] {1, 2, 3});
            album.details(Json.parse("{ \"label\":\"x\" }"));
            album.lengths(new java.util.ArrayList<>(List.of(1, 2)));
            album.prices(new int[] {5, 6});
            album.rating(new BigDecimal("5.5"));
        });
        assertEquals(List.of(), updates);
    }

    @Test
    @Feature("SQL-T-14")
    void otherContent_writesTheColumnsThatChanged() {
        List<String> updates = updates(album -> {
            album.cover(new byte[] {1, 2, 4});
            album.details(Json.of(Map.of("label", "x")));
            album.lengths(List.of(2, 1));
            album.prices(new int[] {5});
        });
        assertEquals(1, updates.size());
        assertTrue(updates.get(0).contains("cover=") && updates.get(0).contains("lengths="), updates.get(0));
        assertTrue(updates.get(0).contains("prices=") && !updates.get(0).contains("details="), updates.get(0));
        Album album = loaded();
        assertArrayEquals(new byte[] {1, 2, 4}, album.cover());
        assertArrayEquals(new int[] {5}, album.prices());
        assertEquals(List.of(2, 1), album.lengths());
        assertEquals(Json.of(Map.of("label", "x")), album.details());
    }

    @Test
    void loadedListsAndDocuments_cannotBeChangedUnnoticed() {
        List<Integer> lengths = Objects.requireNonNull(loaded().lengths());
        assertThrows(UnsupportedOperationException.class, () -> lengths.add(3));
    }

    @Test
    void nullAndJsonNull_areTwoThings() {
        assertEquals(1, updates(album -> album.details(Json.NULL)).size());
        assertEquals(Json.NULL, loaded().details());
        assertEquals(0, updates(album -> album.details(Json.NULL)).size());
        assertEquals(1, updates(album -> album.details(null)).size());
        assertNull(loaded().details());
        try (Session session = sessions.open()) {
            assertEquals(
                    ID,
                    session.query(Album.class)
                            .filter(Album_.details.isNull())
                            .one()
                            .id());
        }
    }

    @Test
    void keyOfItsOwnType_findsTheRow() {
        try (Session session = sessions.open()) {
            Album album = session.query(Album.class)
                    .filter(Album_.id.eq(ID), Album_.rating.gt(new BigDecimal("5")))
                    .one();
            assertEquals(ID, album.id());
            assertEquals(new BigDecimal("5.50"), album.rating());
        }
    }
}
