package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.error.CircularDependencyException;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.type.Types;
import java.util.List;

/** Unique values that one flush frees and takes again. */
final class UniqueValueForms extends RefereeForms {

    UniqueValueForms() {
        super("unique-values");
        mapped(Badge.class);
        badges();
        rotating();
        mapped(Member.class);
        members();
        mapped(UniqueValueForms::songs);
        options(SessionOption.NO_AUTOFLUSH);
        instead("orphan-replaced-at-same-position", (s, flow) -> {
            Song song = new Song(1, new Track(1, 1), new Track(2, 2));
            s.add(song);
            s.commit();
            song.tracks.remove(song.tracks.get(0));
            song.tracks.add(new Track(9, 1));
            s.commit();
            flow.rows("tracks", asList(2, 1, 2), asList(9, 1, 1));
        });
    }

    @Entity(table = "badges")
    static class Badge {

        @Id
        Integer id;

        @Column(length = 10, unique = true)
        String code;

        @Column(length = 10)
        String owner;

        Badge(int id, String code, String owner) {
            this.id = id;
            this.code = code;
            this.owner = owner;
        }
    }

    private static List<Badge> given(Session s) {
        List<Badge> badges = List.of(new Badge(1, "A", "ann"), new Badge(2, "B", "bob"));
        s.addAll(badges);
        s.commit();
        badges.forEach(badge -> badge.code.length());
        return badges;
    }

    private void badges() {
        instead("delete-and-insert-same-value", (s, flow) -> {
            s.delete(given(s).get(0));
            s.add(new Badge(3, "A", "cid"));
            s.commit();
            flow.rows("badges", asList(2, "B", "bob"), asList(3, "A", "cid"));
        });
        fact("delete-flush-insert", (s, flow) -> {
            Badge a = given(s).get(0);
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> s.add(new Badge(3, "A", "cid")));
            flow.step(s::flush);
        });
        instead("swap", (s, flow) -> {
            List<Badge> badges = given(s);
            badges.get(0).code = "B";
            badges.get(1).code = "A";
            s.commit();
            flow.rows("badges", asList(1, "B", "ann"), asList(2, "A", "bob"));
        });
        fact("swap-through-null", (s, flow) -> {
            List<Badge> badges = given(s);
            flow.step(() -> {
                badges.get(0).code = null;
                badges.get(1).code = "A";
            });
            flow.step(s::flush);
            flow.step(() -> badges.get(0).code = "B");
            flow.step(s::flush);
        });
        fact("take-over-from-updated", (s, flow) -> {
            List<Badge> badges = given(s);
            flow.step(() -> badges.get(0).code = "X");
            flow.step(() -> badges.get(1).code = "A");
            flow.step(s::flush);
        });
        instead("take-over-against-key-order", (s, flow) -> {
            List<Badge> badges = given(s);
            badges.get(1).code = "X";
            badges.get(0).code = "B";
            s.commit();
            flow.rows("badges", asList(1, "B", "ann"), asList(2, "X", "bob"));
        });
        fact("take-over-from-updated-by-insert", (s, flow) -> {
            List<Badge> badges = given(s);
            flow.step(() -> badges.get(0).code = "X");
            flow.step(() -> s.add(new Badge(3, "A", null)));
            flow.step(s::flush);
        });
        instead("take-over-from-deleted-by-update", (s, flow) -> {
            List<Badge> badges = given(s);
            s.delete(badges.get(0));
            badges.get(1).code = "A";
            s.commit();
            flow.rows("badges", asList(2, "A", "bob"));
        });
    }

    private void rotating() {
        instead("rotate-three", (s, flow) -> {
            List<Badge> badges = given(s);
            Badge c = new Badge(3, "C", null);
            s.add(c);
            s.flush();
            badges.get(0).code = "C";
            badges.get(1).code = "A";
            c.code = "B";
            s.commit();
            flow.rows("badges", asList(1, "C", "ann"), asList(2, "A", "bob"), asList(3, "B", null));
        });
        fact("delete-and-insert-same-key-and-value", (s, flow) -> {
            Badge a = given(s).get(0);
            flow.step(() -> s.delete(a));
            flow.step(() -> s.add(new Badge(1, "A", "cid")));
            flow.step(s::flush);
        });
    }

    @Entity(table = "members")
    static class Member {

        @Id
        @Column(length = 5)
        String club;

        @Id
        Integer nr;

        @Column(length = 10)
        String name;

        Member(String club, int nr, String name) {
            this.club = club;
            this.nr = nr;
            this.name = name;
        }
    }

    private void members() {
        instead("natural-key-swap", (s, flow) -> {
            Member a = new Member("x", 1, "a");
            Member b = new Member("x", 2, "b");
            s.addAll(List.of(a, b));
            s.commit();
            a.nr = 2;
            b.nr = 1;
            // A key cannot be NULL in between, so no order of statements does it.
            flow.refused(CircularDependencyException.class, s::flush);
            flow.equal(List.of(1, 2), List.of(a.nr, b.nr));
            flow.rows("members", asList("x", 1, "a"), asList("x", 2, "b"));
        });
        instead("natural-key-shift", (s, flow) -> {
            Member a = new Member("x", 1, "a");
            Member b = new Member("x", 2, "b");
            s.addAll(List.of(a, b));
            s.commit();
            a.nr = 2;
            b.nr = 3;
            s.commit();
            flow.rows("members", asList("x", 2, "a"), asList("x", 3, "b"));
            flow.equal(asList("a", "b"), asList(a.name, b.name));
        });
    }

    @Entity(table = "songs")
    static class Song {

        @Id
        Integer id;

        @Relationship(
                orderBy = "pos",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Track> tracks;

        Song(int id, Track... tracks) {
            this.id = id;
            this.tracks = asList(tracks);
        }
    }

    @Entity(table = "tracks")
    static class Track {

        @Id
        Integer id;

        @ForeignKey("songs.id")
        Integer songId;

        Integer pos;

        Track(int id, int pos) {
            this.id = id;
            this.pos = pos;
        }
    }

    /** A unique constraint over two columns is the table's. */
    private static Registry songs() {
        MetaData metadata = new MetaData();
        Table.create(
                "tracks",
                metadata,
                io.athanor.schema.Column.of("id", Types.INTEGER).primaryKey(),
                io.athanor.schema.Column.of("song_id", Types.INTEGER).references("songs.id"),
                io.athanor.schema.Column.of("pos", Types.INTEGER),
                UniqueConstraint.of("song_id", "pos"));
        return registry(metadata, Song.class, Track.class);
    }
}
