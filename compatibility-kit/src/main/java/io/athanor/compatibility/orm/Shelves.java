package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on shelves, and goes with them by the database's doing. */
final class Shelves {

    private Shelves() {}

    static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "shelf_labels",
                metadata,
                Column.of("shelf_id", Types.INTEGER)
                        .references("shelves.id", key -> key.onDelete(ReferentialAction.CASCADE))
                        .primaryKey(),
                Column.of("label_id", Types.INTEGER)
                        .references("shelf_label.id")
                        .primaryKey());
        return Registry.of(
                metadata,
                Stream.of(Shelf.class, Box.class, Loan.class, Label.class)
                        .map(EntityDescriptor::forClass)
                        .toArray(EntityDescriptor<?>[]::new));
    }

    /** Its boxes go with it, its loans lose it, and its labels stay; the database sees to all of it. */
    @Entity(table = "shelves")
    static class Shelf {

        @Id
        int id;

        @Relationship(cascade = Cascade.ALL, orderBy = "id", passiveDeletes = PassiveDeletes.TRUE)
        List<Box> boxes = new ArrayList<>();

        @Relationship(orderBy = "id", passiveDeletes = PassiveDeletes.ALL)
        List<Loan> loans = new ArrayList<>();

        @Relationship(secondary = "shelf_labels", passiveDeletes = PassiveDeletes.TRUE)
        List<Label> labels = new ArrayList<>();

        Shelf(int id) {
            this.id = id;
        }
    }

    /** Something that goes with its shelf. */
    @Entity(table = "shelf_boxes")
    static class Box {

        @Id
        int id;

        @ForeignKey(value = "shelves.id", onDelete = "CASCADE")
        @Nullable Integer shelfId;

        Box(int id) {
            this.id = id;
        }
    }

    /** Something that stays without its shelf. */
    @Entity(table = "shelf_loans")
    static class Loan {

        @Id
        int id;

        @ForeignKey(value = "shelves.id", onDelete = "SET NULL")
        @Nullable Integer shelfId;

        Loan(int id) {
            this.id = id;
        }
    }

    /** What is written on shelves. */
    @Entity(table = "shelf_label")
    static class Label {

        @Id
        int id;

        Label(int id) {
            this.id = id;
        }
    }
}
