package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Rows with numbers that the database counts. */
final class Counters {

    private Counters() {}

    static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "visits",
                metadata,
                io.athanor.schema.Column.of("id", Types.INTEGER).primaryKey(),
                io.athanor.schema.Column.of("page", Types.string(30)),
                io.athanor.schema.Column.of("number", Types.INTEGER),
                io.athanor.schema.Column.of("state", Types.string(10)).serverDefault("open"));
        return Registry.of(metadata, EntityDescriptor.forClass(Visit.class), EntityDescriptor.forClass(Stock.class));
    }

    /** How often a page was read; the database makes the key. */
    @Entity(table = "visits")
    static class Visit {

        @Id
        @Nullable Integer id;

        @Column(length = 30)
        @Nullable String page;

        @Nullable Integer number;

        @Column(length = 10)
        @Nullable String state;

        Visit(String page, int number) {
            this.page = page;
            this.number = number;
        }
    }

    /** A number of things, with a given key and a version. */
    @Entity(table = "counter_stocks")
    static class Stock {

        @Id
        int id;

        @Version
        int version;

        int number;

        Stock(int id, int number) {
            this.id = id;
            this.number = number;
        }
    }
}
