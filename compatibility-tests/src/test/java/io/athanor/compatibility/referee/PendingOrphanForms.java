package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** New objects that are taken out of their parent before they were ever written. */
final class PendingOrphanForms extends RefereeForms {

    PendingOrphanForms() {
        super("pending-orphans");
        options(SessionOption.NO_AUTOFLUSH);
        mapped(Site.class, House.class, Room.class);
        threeLevels();
        mapped(OneWayAlbums.Album.class, OneWayAlbums.Photo.class);
        fact("without-delete-orphan", (s, flow) -> {
            OneWayAlbums.Album a = OneWayAlbums.album();
            s.addAll(List.of(a, new OneWayAlbums.Album(2, "b")));
            s.commit();
            a.photos.size();
            OneWayAlbums.Photo p = flow.step(() -> new OneWayAlbums.Photo(7, null));
            flow.step(() -> a.photos.add(p));
            flow.step(() -> a.photos.remove(p));
            flow.step(() -> flow.state(p));
            flow.step(s::flush);
        });
    }

    @Entity(table = "sites")
    static class Site {

        @Id
        Integer id;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<House> houses;

        Site(int id, House... houses) {
            this.id = id;
            this.houses = asList(houses);
        }
    }

    @Entity(table = "houses")
    static class House {

        @Id
        Integer id;

        @ForeignKey("sites.id")
        Integer siteId;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Room> rooms;

        House(int id, Room... rooms) {
            this.id = id;
            this.rooms = asList(rooms);
        }
    }

    @Entity(table = "rooms")
    static class Room {

        @Id
        Integer id;

        @ForeignKey("houses.id")
        Integer houseId;

        Room(int id) {
            this.id = id;
        }
    }

    private static Site given(Session s) {
        Site x = new Site(1, new House(1, new Room(1), new Room(2)), new House(2, new Room(3)), new House(3));
        s.add(x);
        s.commit();
        x.houses.size();
        return x;
    }

    private void threeLevels() {
        fact("two-levels", (s, flow) -> {
            Site x = given(s);
            House h = flow.step(() -> new House(7, new Room(7), new Room(8)));
            flow.step(() -> x.houses.add(h));
            flow.step(() -> flow.states(h, h.rooms.get(0)));
            flow.step(() -> x.houses.remove(h));
            flow.step(() -> flow.states(h, h.rooms.get(0), h.rooms.get(1)));
            flow.step(s::flush);
        });
        fact("leaf-only", (s, flow) -> {
            Site x = given(s);
            Room r = flow.step(() -> new Room(7));
            House h = flow.step(() -> new House(7, r, new Room(8)));
            flow.step(() -> x.houses.add(h));
            flow.step(() -> h.rooms.remove(r));
            flow.step(() -> flow.state(r));
            flow.step(s::flush);
        });
        fact("removed-and-added-elsewhere", (s, flow) -> {
            Site x = given(s);
            x.houses.forEach(house -> house.rooms.size());
            List<House> houses = flow.step(() -> List.of(x.houses.get(0), x.houses.get(1)));
            Room r = flow.step(() -> new Room(9));
            flow.step(() -> houses.get(0).rooms.add(r));
            flow.step(() -> houses.get(0).rooms.remove(r));
            flow.step(() -> houses.get(1).rooms.add(r));
            flow.step(s::flush);
            flow.step(() -> r.houseId);
        });
        fact("replaced-collection", (s, flow) -> {
            Site x = given(s);
            House old = flow.step(() -> new House(7, new Room(7)));
            flow.step(() -> x.houses.add(old));
            flow.step(() -> x.houses = asList(new House(8)));
            flow.step(() -> flow.states(old, old.rooms.get(0)));
            flow.step(s::flush);
        });
    }
}
