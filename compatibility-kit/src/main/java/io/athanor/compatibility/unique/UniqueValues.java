package io.athanor.compatibility.unique;

import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.type.Types;

/** The mapping of what has unique values; constraints over several columns are said by the tables. */
public final class UniqueValues {

    private UniqueValues() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "seats",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("hall", Types.string(30)).notNull(),
                Column.of("place", Types.INTEGER),
                UniqueConstraint.of("hall", "place"));
        Table.create(
                "tracks",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("position", Types.INTEGER).notNull(),
                Column.of("title", Types.string(30)).notNull(),
                Column.of("album_id", Types.INTEGER).references("albums.id"),
                UniqueConstraint.of("album_id", "position"));
        return Registry.of(
                metadata,
                Badge_.ENTITY,
                Locker_.ENTITY,
                Seat_.ENTITY,
                Album_.ENTITY,
                Track_.ENTITY,
                House_.ENTITY,
                Garden_.ENTITY,
                Car_.ENTITY,
                Plate_.ENTITY);
    }
}
