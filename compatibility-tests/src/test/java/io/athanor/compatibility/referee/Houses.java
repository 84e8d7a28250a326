package io.athanor.compatibility.referee;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;

/** A house and its garden, one to one: the garden may do without a house, must have one, or dies without it. */
final class Houses {

    private Houses() {}

    /** A house of any of the three mappings. */
    interface House {
        Garden garden();

        void garden(Garden garden);
    }

    /** A garden of any of the three mappings. */
    interface Garden {
        House house();

        void house(House house);

        void houseId(Integer houseId);
    }

    static final class Optional {

        private Optional() {}

        @Entity(table = "houses")
        static class House implements Houses.House {

            @Id
            Integer id;

            @Relationship(backPopulates = "house")
            Garden garden;

            House(int id) {
                this.id = id;
            }

            @Override
            public Garden garden() {
                return garden;
            }

            @Override
            public void garden(Houses.Garden given) {
                garden = (Garden) given;
            }
        }

        @Entity(table = "gardens")
        static class Garden implements Houses.Garden {

            @Id
            Integer id;

            @Column(unique = true)
            @ForeignKey("houses.id")
            Integer houseId;

            @Relationship(backPopulates = "garden")
            House house;

            Garden(int id) {
                this.id = id;
            }

            @Override
            public House house() {
                return house;
            }

            @Override
            public void house(Houses.House given) {
                house = (House) given;
            }

            @Override
            public void houseId(Integer given) {
                houseId = given;
            }
        }
    }

    static final class Required {

        private Required() {}

        @Entity(table = "houses")
        static class House implements Houses.House {

            @Id
            Integer id;

            @Relationship(backPopulates = "house")
            Garden garden;

            House(int id) {
                this.id = id;
            }

            @Override
            public Garden garden() {
                return garden;
            }

            @Override
            public void garden(Houses.Garden given) {
                garden = (Garden) given;
            }
        }

        @Entity(table = "gardens")
        static class Garden implements Houses.Garden {

            @Id
            Integer id;

            @Column(unique = true, nullable = false)
            @ForeignKey("houses.id")
            Integer houseId;

            @Relationship(backPopulates = "garden")
            House house;

            Garden(int id) {
                this.id = id;
            }

            @Override
            public House house() {
                return house;
            }

            @Override
            public void house(Houses.House given) {
                house = (House) given;
            }

            @Override
            public void houseId(Integer given) {
                houseId = given;
            }
        }
    }

    static final class Owned {

        private Owned() {}

        @Entity(table = "houses")
        static class House implements Houses.House {

            @Id
            Integer id;

            @Relationship(
                    backPopulates = "house",
                    cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
            Garden garden;

            House(int id) {
                this.id = id;
            }

            @Override
            public Garden garden() {
                return garden;
            }

            @Override
            public void garden(Houses.Garden given) {
                garden = (Garden) given;
            }
        }

        @Entity(table = "gardens")
        static class Garden implements Houses.Garden {

            @Id
            Integer id;

            @Column(unique = true, nullable = false)
            @ForeignKey("houses.id")
            Integer houseId;

            @Relationship(backPopulates = "garden")
            House house;

            Garden(int id) {
                this.id = id;
            }

            @Override
            public House house() {
                return house;
            }

            @Override
            public void house(Houses.House given) {
                house = (House) given;
            }

            @Override
            public void houseId(Integer given) {
                houseId = given;
            }
        }
    }
}
