package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.EmptyDatabaseSuite;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each test tables with one column of a type. */
@Requires(Requirement.SCHEMA)
abstract class ColumnSuite extends EmptyDatabaseSuite {

    ColumnSuite(TestBed bed) {
        super(bed);
    }

    private int tables;

    /** The dialect of the server at hand. */
    final TypeSystem types() {
        connect();
        return engine().dialect().facet(SqlFacet.class).types();
    }

    /** The name of the dialect of the server at hand. */
    final String dialect() {
        connect();
        return engine().dialect().name();
    }

    /** The first connection tells what the server is, and its version. */
    private void connect() {
        engine().connect().close();
    }

    /** A new table with a column {@code c} of a type. */
    final Table table(SqlType<?> type) {
        return table(Column.of("c", type));
    }

    /** A new table with one column. */
    final Table table(ColumnDefinition<?> column) {
        MetaData metadata = new MetaData();
        Table table = Table.create("t" + ++tables, metadata, column);
        metadata.createAll(engine());
        return table;
    }

    final void store(Table table, @Nullable Object value) {
        engine().begin(connection ->
                connection.execute(Sql.insert(table).values(Collections.singletonMap("c", value))));
    }

    /** The values of the column, in no order. */
    final List<?> stored(Table table) {
        return engine().beginAndGet(connection ->
                connection.execute(Sql.select(table.c("c"))).scalars().all());
    }

    /** What the database makes of a value. */
    final @Nullable Object roundTrip(SqlType<?> type, @Nullable Object value) {
        Table table = table(type);
        store(table, value);
        return stored(table).get(0);
    }

    /** A value comes back, and is found by comparison. */
    final <T> void assertKept(SqlType<T> type, T value) {
        Table table = table(type);
        store(table, value);
        assertEquals(List.of(value), stored(table), type.toString());
        Column<T> column = table.column("c", type.javaType());
        List<?> found = engine().beginAndGet(connection -> connection
                .execute(Sql.select(column).where(column.eq(value)))
                .scalars()
                .all());
        assertEquals(List.of(value), found, type + " is not found by its value");
    }

    /** The values of one column of a textual query. */
    final List<?> query(String sql) {
        return engine().beginAndGet(connection ->
                connection.execute(Sql.text(sql)).scalars().all());
    }
}
