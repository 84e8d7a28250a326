package io.athanor.guide.schema;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Index;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;

// tag::table
/** What artists release. */
final class Albums extends Table {
    final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
    final Column<Integer> artistId = column(Column.of("artist_id", Types.INTEGER)
            .notNull()
            .references("artist.id", key -> key.onDelete(ReferentialAction.CASCADE)));
    final Column<String> title = column(Column.of("title", Types.string(200)).notNull());
    final Column<BigDecimal> price = column(Column.of("price", Types.numeric(8, 2)));
    final Column<LocalDate> released = column(Column.of("released", Types.DATE));

    Albums() {
        super("album");
        define(
                CheckConstraint.of(price.ge(BigDecimal.ZERO)).named("album_price"),
                Index.on("album_by_date", artistId, released.desc()));
    }
}
// end::table
