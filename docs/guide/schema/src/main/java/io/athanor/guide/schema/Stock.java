package io.athanor.guide.schema;

import static io.athanor.sql.Functions.now;

import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

// tag::table
/** What is for sale. */
final class Stock extends Table {
    private final AtomicInteger numbers = new AtomicInteger(100);

    final Column<String> title = column("title", Types.string(200));
    final Column<String> sortTitle = column(Column.of("sort_title", Types.string(200))
            .defaultFrom(row -> String.valueOf(row.get(title)).toLowerCase(Locale.ROOT)));
    final Column<Integer> number = column(Column.of("number", Types.INTEGER).defaultValue(numbers::incrementAndGet));
    final Column<Integer> pieces =
            column(Column.of("pieces", Types.INTEGER).notNull().defaultValue(1));
    final Column<Instant> changed =
            column(Column.of("changed", Types.INSTANT).defaultValue(now()).onUpdate(now()));

    Stock() {
        super("stock");
    }
}
// end::table
