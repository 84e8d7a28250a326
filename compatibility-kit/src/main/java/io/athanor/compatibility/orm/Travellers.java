package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to one traveller at a time, though its tables would allow several. */
final class Travellers {

    private Travellers() {}

    static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create("traveller_bags", metadata, link("traveller_id", "travellers.id"), link("bag_id", "bags.id"));
        return Registry.of(
                metadata,
                Stream.of(Traveller.class, Passport.class, Stamp.class, Bag.class)
                        .map(EntityDescriptor::forClass)
                        .toArray(EntityDescriptor<?>[]::new));
    }

    private static ColumnDefinition<Integer> link(String name, String target) {
        return io.athanor.schema.Column.of(name, Types.INTEGER)
                .references(target)
                .primaryKey();
    }

    /** Somebody with a passport and bags that nobody else has. */
    @Entity(table = "travellers")
    static class Traveller {

        @Id
        int id;

        @ForeignKey("passports.id")
        @Nullable Integer passportId;

        @Relationship(
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                singleParent = true)
        @Nullable Passport passport;

        @Relationship(
                secondary = "traveller_bags",
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                singleParent = true)
        List<Bag> bags = new ArrayList<>();

        Traveller(int id, @Nullable Passport passport) {
            this.id = id;
            this.passport = passport;
        }
    }

    /** What a traveller has one of. */
    @Entity(table = "passports")
    static class Passport {

        @Id
        int id;

        @Column(length = 10)
        String number = "new";

        @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Stamp> stamps = new ArrayList<>();

        Passport(int id) {
            this.id = id;
        }
    }

    /** What goes with a passport. */
    @Entity(table = "stamps")
    static class Stamp {

        @Id
        int id;

        @ForeignKey("passports.id")
        @Nullable Integer passportId;

        Stamp(int id) {
            this.id = id;
        }
    }

    /** What a traveller has some of. */
    @Entity(table = "bags")
    static class Bag {

        @Id
        int id;

        Bag(int id) {
            this.id = id;
        }
    }
}
