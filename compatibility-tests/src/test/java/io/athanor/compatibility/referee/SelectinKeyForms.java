package io.athanor.compatibility.referee;

import static io.athanor.orm.option.LoaderOptions.selectinload;
import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.List;

/** The keys in an IN list: how many to a statement, and keys of two columns. */
final class SelectinKeyForms extends RefereeForms {

    SelectinKeyForms() {
        super("selectin-details");
        mapped(Owner.class, Pet.class);
        chunks("chunk-border", 501);
        chunks("exactly-one-chunk", 500);
        mapped(SelectinKeyForms::spots);
        fact("composite-key", (s, flow) -> {
            flow.given(new Spot(1, 1, new Pin(1)), new Spot(1, 2), new Spot(2, 1, new Pin(2), new Pin(3)));
            List<Spot> r = flow.step(() -> s.query(Spot.class)
                    .options(selectinload(SelectinKeyForms_Spot_.pins))
                    .orderBy(SelectinKeyForms_Spot_.x, SelectinKeyForms_Spot_.y)
                    .all());
            flow.step(() ->
                    RefereeFlow.each(r, spot -> asList(spot.x, spot.y, RefereeFlow.each(spot.pins, pin -> pin.id))));
        });
    }

    @Entity(table = "owners")
    static class Owner {

        @Id
        Integer id;

        @Relationship(backPopulates = "owner", orderBy = "id")
        List<Pet> pets;
    }

    @Entity(table = "pets")
    static class Pet {

        @Id
        Integer id;

        @ForeignKey("owners.id")
        Integer ownerId;

        @Relationship(backPopulates = "pets")
        Owner owner;
    }

    private void chunks(String name, int number) {
        fact(name, (s, flow) -> {
            flow.other("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + number
                    + ") INSERT INTO owners SELECT i FROM n");
            flow.other("INSERT INTO pets (id, owner_id) SELECT id, id FROM owners");
            s.query(Owner.class).count(); // begins the transaction
            List<Owner> r = flow.step(() -> s.query(Owner.class)
                    .options(selectinload(SelectinKeyForms_Owner_.pets))
                    .orderBy(SelectinKeyForms_Owner_.id)
                    .all());
            flow.step(() -> asList(
                    r.size(), r.stream().mapToInt(owner -> owner.pets.size()).sum()));
        });
    }

    @Entity(table = "spots")
    static class Spot {

        @Id
        Integer x;

        @Id
        Integer y;

        @Relationship(orderBy = "id")
        List<Pin> pins;

        Spot(int x, int y, Pin... pins) {
            this.x = x;
            this.y = y;
            this.pins = asList(pins);
        }
    }

    @Entity(table = "pins")
    static class Pin {

        @Id
        Integer id;

        Integer sx;
        Integer sy;

        Pin(int id) {
            this.id = id;
        }
    }

    /** A foreign key of two columns is the table's. */
    private static Registry spots() {
        MetaData metadata = new MetaData();
        Table.create(
                "pins",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("sx", Types.INTEGER),
                Column.of("sy", Types.INTEGER),
                ForeignKeyConstraint.of(List.of("sx", "sy"), List.of("spots.x", "spots.y")));
        return registry(metadata, Spot.class, Pin.class);
    }
}
