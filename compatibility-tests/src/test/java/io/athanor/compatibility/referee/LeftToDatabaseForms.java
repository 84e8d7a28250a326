package io.athanor.compatibility.referee;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import java.util.function.Function;

/** A parent that is deleted, whose children the mapping leaves to the database. */
final class LeftToDatabaseForms extends RefereeForms {

    LeftToDatabaseForms() {
        super("passive-deletes");
        mapped(TrueCascade.class, CascadePhoto.class);
        both("true-cascade", TrueCascade.class, TrueCascade::new, a -> a.photos);
        inMemory("true-cascade", TrueCascade.class, TrueCascade::new, CascadePhoto.class);
        mapped(TrueOrphan.class, CascadePhoto.class);
        both("true-delete-orphan", TrueOrphan.class, TrueOrphan::new, a -> a.photos);
        mapped(TrueSetNull.class, NullPhoto.class);
        both("true-set-null", TrueSetNull.class, TrueSetNull::new, a -> a.photos);
        inMemory("true-set-null", TrueSetNull.class, TrueSetNull::new, NullPhoto.class);
        mapped(AllSetNull.class, NullPhoto.class);
        both("all-set-null", AllSetNull.class, AllSetNull::new, a -> a.photos);
        mapped(AllCascade.class, CascadePhoto.class);
        both("all-cascade", AllCascade.class, AllCascade::new, a -> a.photos);
        mapped(AllRestrict.class, PlainPhoto.class);
        both("all-restrict", AllRestrict.class, AllRestrict::new, a -> a.photos);
    }

    @MappedSuperclass
    static class Photo {

        @Id
        Integer id;
    }

    @Entity(table = "photos")
    static class CascadePhoto extends Photo {

        @ForeignKey(value = "albums.id", onDelete = "CASCADE")
        Integer albumId;

        @Column(length = 10)
        String text;
    }

    @Entity(table = "photos")
    static class NullPhoto extends Photo {

        @ForeignKey(value = "albums.id", onDelete = "SET NULL")
        Integer albumId;

        @Column(length = 10)
        String text;
    }

    @Entity(table = "photos")
    static class PlainPhoto extends Photo {

        @ForeignKey("albums.id")
        Integer albumId;

        @Column(length = 10)
        String text;
    }

    @MappedSuperclass
    static class Album {

        @Id
        Integer id;

        @Column(length = 10)
        String title;
    }

    @Entity(table = "albums")
    static class TrueCascade extends Album {
        @Relationship(orderBy = "id", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.TRUE)
        List<CascadePhoto> photos;
    }

    @Entity(table = "albums")
    static class TrueOrphan extends Album {
        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                passiveDeletes = PassiveDeletes.TRUE)
        List<CascadePhoto> photos;
    }

    @Entity(table = "albums")
    static class TrueSetNull extends Album {
        @Relationship(orderBy = "id", passiveDeletes = PassiveDeletes.TRUE)
        List<NullPhoto> photos;
    }

    @Entity(table = "albums")
    static class AllSetNull extends Album {
        @Relationship(orderBy = "id", passiveDeletes = PassiveDeletes.ALL)
        List<NullPhoto> photos;
    }

    @Entity(table = "albums")
    static class AllCascade extends Album {
        @Relationship(orderBy = "id", passiveDeletes = PassiveDeletes.ALL)
        List<CascadePhoto> photos;
    }

    @Entity(table = "albums")
    static class AllRestrict extends Album {
        @Relationship(orderBy = "id", passiveDeletes = PassiveDeletes.ALL)
        List<PlainPhoto> photos;
    }

    /** Two albums, the first of which has three photos. */
    private static <A extends Album> A given(Session s, Class<A> type, java.util.function.Supplier<A> albums) {
        for (int id = 1; id < 3; id++) {
            A album = albums.get();
            album.id = id;
            album.title = id == 1 ? "a" : "b";
            s.add(album);
        }
        s.flush();
        List<String> texts = List.of("x", "y", "z");
        for (int id = 1; id < 4; id++) {
            s.connection()
                    .execute(io.athanor.sql.Sql.text("INSERT INTO photos (id, album_id, text) VALUES (" + id + ", 1, '"
                            + texts.get(id - 1) + "')"))
                    .close();
        }
        s.commit();
        s.query(type).all().forEach(s::expunge);
        return s.get(type, 1).orElseThrow();
    }

    private <A extends Album> void both(
            String name, Class<A> type, java.util.function.Supplier<A> albums, Function<A, List<?>> photos) {
        fact(name + "-unloaded", (s, flow) -> delete(s, flow, given(s, type, albums), List.of()));
        fact(name + "-loaded", (s, flow) -> {
            A a = given(s, type, albums);
            delete(s, flow, a, List.copyOf(photos.apply(a)));
        });
    }

    private static void delete(Session s, RefereeFlow flow, Object a, List<?> kids) {
        flow.step(() -> s.delete(a));
        flow.step(s::flush);
        flow.step(() -> flow.states(kids.toArray()));
        flow.step(s::commit);
        flow.step(() -> flow.states(kids.toArray()));
    }

    private <A extends Album> void inMemory(
            String name, Class<A> type, java.util.function.Supplier<A> albums, Class<? extends Photo> photo) {
        fact(name + "-child-in-memory-collection-not", (s, flow) -> {
            A a = given(s, type, albums);
            Photo p = s.get(photo, 2).orElseThrow();
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
            flow.step(s::commit);
            flow.step(() -> flow.state(p));
            flow.step(() -> p instanceof CascadePhoto cascaded ? cascaded.text : ((NullPhoto) p).text);
        });
    }
}
