package io.athanor.compatibility.referee;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Ships and their sailors: who knows whom is what the facts vary. */
final class Ships {

    private Ships() {}

    @MappedSuperclass
    abstract static class ShipColumns {

        @Id
        Integer id;

        @Column(length = 20)
        String name;

        ShipColumns(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @MappedSuperclass
    abstract static class SailorColumns {

        @Id
        Integer id;

        @ForeignKey("ships.id")
        Integer shipId;

        @Column(length = 20)
        String name;

        SailorColumns(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(table = "ships")
    static class Ship extends ShipColumns {

        Ship(int id, String name) {
            super(id, name);
        }
    }

    /** Knows the ship, which does not know its sailors. */
    @Entity(table = "sailors")
    static class Sailor extends SailorColumns {

        @Relationship
        Ship ship;

        Sailor(int id, String name) {
            super(id, name);
        }

        Sailor(int id, String name, Ship ship) {
            super(id, name);
            this.ship = ship;
        }
    }

    static final class WithCrew {

        private WithCrew() {}

        @Entity(table = "ships")
        static class Ship extends ShipColumns {

            @Relationship(backPopulates = "ship", orderBy = "id")
            List<Sailor> crew;

            Ship(int id, String name) {
                super(id, name);
            }
        }

        @Entity(table = "sailors")
        static class Sailor extends SailorColumns {

            @Relationship(backPopulates = "crew")
            Ship ship;

            Sailor(int id, String name, Ship ship) {
                super(id, name);
                this.ship = ship;
            }
        }

        static Object[] given() {
            Ship a = new Ship(1, "A");
            Ship b = new Ship(2, "B");
            return new Object[] {a, b, new Sailor(1, "x", a), new Sailor(2, "y", b)};
        }
    }
}
