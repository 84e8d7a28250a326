package io.athanor.compatibility.switching;

import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

/** The mapping of what is replaced under its key. */
public final class RowSwitches {

    private RowSwitches() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        MetaData metadata = new MetaData();
        Registry registry = Registry.of(
                metadata,
                Setting_.ENTITY,
                Song_.ENTITY,
                Verse_.ENTITY,
                Theme_.ENTITY,
                Citizen_.ENTITY,
                Passport_.ENTITY,
                Page_.ENTITY);
        Table.create(
                "song_themes",
                metadata,
                Column.of("song_id", Types.INTEGER).references("songs.id").primaryKey(),
                Column.of("theme_name", Types.string(30))
                        .references("themes.name")
                        .primaryKey());
        return registry;
    }
}
