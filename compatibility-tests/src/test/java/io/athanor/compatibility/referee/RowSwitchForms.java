package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Ships.Sailor;
import io.athanor.compatibility.referee.Ships.Ship;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.List;

/** A row that is deleted and added again under one key in one flush. */
final class RowSwitchForms extends RefereeForms {

    RowSwitchForms() {
        super("row-switch");
        mapped(RowSwitchForms::songs);
        songFlows();
        mapped(Ship.class, Sailor.class);
        sailors();
        group("row-switch-null-reference");
        nulls();
    }

    @Entity(table = "songs")
    static class Song {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(length = 20)
        String title;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Verse> verses;

        @Relationship(secondary = "song_tags", orderBy = "id")
        List<Tag> tags;

        Song(String title, List<Verse> verses, List<Tag> tags) {
            this.id = 1;
            this.title = title;
            this.verses = verses;
            this.tags = tags;
        }
    }

    @Entity(table = "verses")
    static class Verse {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(nullable = false)
        @ForeignKey("songs.id")
        Integer songId;

        @io.athanor.orm.annotation.Column(length = 20)
        String line;

        Verse(int id, String line) {
            this.id = id;
            this.line = line;
        }
    }

    @Entity(table = "tags")
    static class Tag {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(length = 20)
        String word;

        Tag(int id, String word) {
            this.id = id;
            this.word = word;
        }
    }

    private static Registry songs() {
        MetaData metadata = new MetaData();
        Table.create(
                "song_tags",
                metadata,
                Column.of("song_id", Types.INTEGER).references("songs.id").primaryKey(),
                Column.of("tag_id", Types.INTEGER).references("tags.id").primaryKey());
        return registry(metadata, Song.class, Verse.class, Tag.class);
    }

    private static Song given(Session s, Tag t, Tag t2) {
        Song old = new Song("old", List.of(new Verse(1, "la"), new Verse(2, "lo")), List.of(t));
        s.addAll(List.of(old, t2));
        s.commit();
        return old;
    }

    private void songFlows() {
        fact("one-to-many", (s, flow) -> {
            Song old = given(s, new Tag(1, "slow"), new Tag(2, "fast"));
            flow.step(() -> s.delete(old));
            flow.step(() -> s.add(new Song("new", List.of(new Verse(3, "li")), List.of())));
            flow.step(s::flush);
        });
        fact("one-to-many-same-child-keys", (s, flow) -> {
            Song old = given(s, new Tag(1, "slow"), new Tag(2, "fast"));
            flow.step(() -> s.delete(old));
            flow.step(() -> s.add(new Song("new", List.of(new Verse(1, "A"), new Verse(2, "B")), List.of())));
            flow.step(s::flush);
        });
        fact("many-to-many", (s, flow) -> {
            Tag t2 = new Tag(2, "fast");
            Song old = given(s, new Tag(1, "slow"), t2);
            flow.step(() -> s.delete(old));
            flow.step(() -> s.add(new Song("new", List.of(), List.of(t2))));
            flow.step(s::flush);
        });
        fact("many-to-many-same-row", (s, flow) -> {
            Tag t = new Tag(1, "slow");
            Song old = given(s, t, new Tag(2, "fast"));
            flow.step(() -> s.delete(old));
            flow.step(() -> s.add(new Song("new", List.of(), List.of(t))));
            flow.step(s::flush);
        });
    }

    private static Sailor given(Session s, Ship b) {
        Ship a = new Ship(1, "A");
        Sailor m1 = new Sailor(1, "x", a);
        s.addAll(List.of(a, b, m1, new Sailor(2, "y", b)));
        s.commit();
        return m1;
    }

    private void sailors() {
        fact("many-to-one", (s, flow) -> {
            Ship b = new Ship(2, "B");
            Sailor m1 = given(s, b);
            flow.step(() -> s.delete(m1));
            flow.step(() -> s.add(new Sailor(1, "new", b)));
            flow.step(s::flush);
        });
        instead("attribute-left-unset", (s, flow) -> {
            s.delete(given(s, new Ship(2, "B")));
            Sailor fresh = new Sailor(1, null);
            s.add(fresh);
            s.commit();
            flow.equal(asList(null, null), asList(fresh.name, fresh.shipId));
            flow.rows("sailors", asList(1, null, null), asList(2, 2, "y"));
        });
        instead("identity-map-afterwards", (s, flow) -> {
            Sailor m1 = given(s, new Ship(2, "B"));
            s.delete(m1);
            Sailor fresh = new Sailor(1, "new");
            s.add(fresh);
            s.flush();
            flow.equal(true, s.get(Sailor.class, 1).orElse(null) == fresh);
            flow.equal(List.of(RefereeValues.OUTSIDE, "persistent"), flow.states(m1, fresh));
            s.commit();
            flow.equal(List.of(RefereeValues.OUTSIDE, "persistent"), flow.states(m1, fresh));
            flow.rows("sailors", asList(1, null, "new"), asList(2, 2, "y"));
        });
        fact("two-flushes", (s, flow) -> {
            Sailor m1 = given(s, new Ship(2, "B"));
            flow.step(() -> s.delete(m1));
            flow.step(s::flush);
            flow.step(() -> s.add(new Sailor(1, "new")));
            flow.step(s::flush);
        });
    }

    private void nulls() {
        fact("reference-set-to-none", (s, flow) -> {
            Sailor m1 = given(s, new Ship(2, "B"));
            flow.step(() -> s.delete(m1));
            flow.step(() -> s.add(new Sailor(1, "new", null)));
            flow.step(s::flush);
        });
        fact("key-column-set-to-none", (s, flow) -> {
            Sailor m1 = given(s, new Ship(2, "B"));
            flow.step(() -> s.delete(m1));
            flow.step(() -> {
                Sailor fresh = new Sailor(1, "new");
                fresh.shipId = null;
                s.add(fresh);
            });
            flow.step(s::flush);
        });
        instead("reference-not-mentioned", (s, flow) -> {
            s.delete(given(s, new Ship(2, "B")));
            s.add(new Sailor(1, "new"));
            s.commit();
            flow.rows("sailors", asList(1, null, "new"), asList(2, 2, "y"));
        });
        instead("scalar-set-to-none", (s, flow) -> {
            s.delete(given(s, new Ship(2, "B")));
            s.add(new Sailor(1, null));
            s.commit();
            flow.rows("sailors", asList(1, null, null), asList(2, 2, "y"));
        });
    }
}
