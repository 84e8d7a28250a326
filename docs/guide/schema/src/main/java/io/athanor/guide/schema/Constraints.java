package io.athanor.guide.schema;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.type.Types;
import java.util.List;

/** Keys, unique constraints, conditions, and their names. */
final class Constraints {

    private final Blocks blocks;

    Constraints(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        constraints();
        naming();
    }

    private void constraints() {
        MetaData metadata = new MetaData();
        Table.create("album", metadata, Column.of("id", Types.INTEGER).primaryKey());
        // tag::constraints
        Table.create(
                "track",
                metadata,
                Column.of("album_id", Types.INTEGER),
                Column.of("number", Types.INTEGER),
                Column.of("title", Types.string(200)).notNull(),
                Column.of("seconds", Types.INTEGER),
                PrimaryKeyConstraint.of("album_id", "number").named("track_key"),
                UniqueConstraint.of("album_id", "title").named("track_title").deferred(Deferral.DEFERRABLE),
                CheckConstraint.of("seconds > 0").named("track_seconds"),
                ForeignKeyConstraint.of(List.of("album_id"), List.of("album.id"))
                        .named("track_album")
                        .onDelete(ReferentialAction.CASCADE));
        // end::constraints
        blocks.statements("constraints", List.of(new DdlStatement.CreateTable(metadata.table("track"))), "postgresql");
    }

    private void naming() {
        // tag::naming
        NamingConvention names = NamingConvention.DEFAULT
                .primaryKeys("pk_{table}")
                .foreignKeys("fk_{table}_{column}_{target}")
                .uniques("uq_{table}_{columns}")
                .checks("ck_{table}_{name}")
                .indexes("ix_{table}_{columns}");
        MetaData metadata = new MetaData(names);
        Table.create(
                "artist",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(100)).unique());
        Table.create(
                "album",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("artist_id", Types.INTEGER).references("artist.id").indexed(),
                CheckConstraint.of("id > 0").named("positive"));
        // end::naming
        blocks.script("naming", metadata, "postgresql");
    }
}
