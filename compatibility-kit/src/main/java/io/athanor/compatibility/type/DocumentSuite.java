package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.error.DataException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UUIDs, JSON, arrays, enumerations and large objects. */
public class DocumentSuite extends ColumnSuite {

    private static final UUID ID = UUID.fromString("f2345678-1234-5678-9234-567812345678");

    DocumentSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("SQL-T-11")
    void uuid_isNativeTextOrBytes() {
        assertEquals(bed().meets(Requirement.UUIDS) ? "UUID" : "CHAR(32)", types().ddl(Types.UUID));
        assertEquals("CHAR(32)", types().ddl(Types.UUID_TEXT));
        assertEquals(bed().queries().sixteenBytes(), types().ddl(Types.UUID_BINARY));
        for (SqlType<UUID> type : List.of(Types.UUID, Types.UUID_TEXT, Types.UUID_BINARY)) {
            assertKept(type, ID);
            assertKept(type, new UUID(0, 0));
            assertKept(type, new UUID(-1, -1));
        }
        assertEquals(List.of(ID.toString().replace("-", "")), text(Types.UUID_TEXT, ID));
    }

    /** What the database has stored, read as strings. */
    private <T> List<?> text(SqlType<T> type, T value) {
        Table table = table(type);
        store(table, value);
        return engine().beginAndGet(connection -> connection
                .execute(Sql.select(table.c("c").coerce(Types.STRING)))
                .scalars()
                .all());
    }

    /** A point, written as JSON by hand. */
    record Point(int x, int y) {}

    private enum PointText implements Converter<Point, String> {
        CONVERTER;

        @Override
        public String toStored(Point value) {
            return "{\"x\": " + value.x() + ", \"y\": " + value.y() + "}";
        }

        @Override
        public Point fromStored(String stored) {
            Json.Members point = (Json.Members) Json.parse(stored);
            return new Point(coordinate(point, "x"), coordinate(point, "y"));
        }

        private static int coordinate(Json.Members point, String name) {
            return point.members().get(name) instanceof Json.Numeral number
                    ? number.value().intValueExact()
                    : 0;
        }
    }

    @Test
    @Feature("SQL-T-12")
    void json_isATreeOrAMappedRecord() {
        Json tree =
                Json.of(Map.of("text", "it's \\ \"ünï\" \n 😀", "list", Arrays.asList(1, 2.5, true, null, Map.of())));
        for (Json document : List.of(tree, Json.of("text"), Json.of(1), Json.of(List.of()), Json.of(false))) {
            assertEquals(document, roundTrip(Types.JSON, document));
        }
        assertEquals(new Point(1, -2), roundTrip(Types.json(Point.class, PointText.CONVERTER), new Point(1, -2)));
    }

    @Test
    @Feature("SQL-T-12")
    void jsonNull_isNotSqlNull() {
        Table table = table(Types.JSON);
        store(table, null);
        store(table, Json.NULL);
        assertEquals(2, stored(table).size());
        assertTrue(stored(table).containsAll(Arrays.asList(null, Json.NULL)));
        List<?> present = engine().beginAndGet(connection -> connection
                .execute(Sql.select(table.c("c")).where(table.c("c").isNotNull()))
                .scalars()
                .all());
        assertEquals(List.of(Json.NULL), present);
    }

    @Test
    @Feature("SQL-T-13")
    void array_isAListOrRefused() {
        SqlType<List<String>> strings = Types.array(Types.string(20));
        if (!bed().meets(Requirement.ARRAYS)) {
            CompileException refused = assertThrows(CompileException.class, () -> table(strings));
            assertTrue(String.valueOf(refused.getMessage()).contains("Types.json()"), refused.getMessage());
            assertThrows(
                    CompileException.class,
                    () -> engine().begin(connection -> connection.execute(
                            Sql.select(Sql.literal(List.of("a"), strings).label("c")))));
            return;
        }
        assertEquals("VARCHAR(20)[]", types().ddl(strings));
        assertKept(strings, List.of("a", "", "NULL", "null", " b ", "it's", "\"q\"", "\\", "{}", "a,b", "ünï 😀"));
        assertKept(strings, List.of());
        assertEquals(Arrays.asList("a", null), roundTrip(strings, Arrays.asList("a", null)));
        assertKept(Types.array(Types.INTEGER), List.of(1, -2, Integer.MAX_VALUE));
        assertKept(Types.array(Types.array(Types.INTEGER)), List.of(List.of(1, 2), List.of(3, 4)));
        assertEquals("INTEGER[][]", types().ddl(Types.array(Types.array(Types.INTEGER))));
    }

    @Test
    @Feature("SQL-T-16")
    void enumeration_isStoredByNameLabelOrPosition() {
        assertKept(Types.enumeration(DayOfWeek.class), DayOfWeek.FRIDAY);
        SqlType<DayOfWeek> text = Types.enumeration(DayOfWeek.class).asText().withLength(20);
        assertEquals("VARCHAR(20)", types().ddl(text));
        assertKept(text, DayOfWeek.MONDAY);
        SqlType<DayOfWeek> labelled = Types.enumeration(DayOfWeek.class)
                .labelled(day -> day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT))
                .named("short_day");
        assertKept(labelled, DayOfWeek.SUNDAY);
        assertEquals(List.of("sun"), text(labelled, DayOfWeek.SUNDAY));
        assertKept(Types.ordinal(DayOfWeek.class), DayOfWeek.SUNDAY);
        Table ordinals = table(Types.ordinal(DayOfWeek.class));
        store(ordinals, DayOfWeek.SUNDAY);
        assertEquals(
                "6", String.valueOf(query("SELECT c FROM " + ordinals.name()).get(0)));
    }

    @Test
    void checkedEnumeration_refusesOtherStrings() {
        Table table = table(
                Column.of("c", Types.enumeration(DayOfWeek.class).asText()).checkValues("is_day"));
        assertThrows(
                IntegrityException.class,
                () -> engine().begin(connection ->
                        connection.execute(Sql.text("INSERT INTO " + table.name() + " VALUES ('SOMEDAY')"))));
    }

    @Test
    void enumeration_tellsALabelThatItDoesNotKnow() {
        Table table = table(Types.string(20));
        store(table, "SOMEDAY");
        DataException error = assertThrows(
                DataException.class,
                () -> engine().begin(connection -> connection
                        .execute(Sql.select(table.c("c")
                                .coerce(Types.enumeration(DayOfWeek.class).asText())))
                        .scalars()
                        .all()));
        assertTrue(String.valueOf(error.getMessage()).contains("\"SOMEDAY\""), error.getMessage());
    }

    @Test
    @Feature("SQL-T-16")
    void largeObjects_areStreams() {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        String text = "0123456789abcdeé".repeat(100_000);
        assertArrayEquals(bytes, read(Types.BINARY_STREAM, new ByteArrayInputStream(bytes)));
        Table table = table(Types.CHARACTER_STREAM);
        store(table, new StringReader(text));
        String read = engine().beginAndGet(connection -> {
            StringWriter out = new StringWriter();
            connection.execute(Sql.select(table.column("c", Reader.class))).forEach(row -> {
                try (Reader reader = row.get(table.column("c", Reader.class))) {
                    Objects.requireNonNull(reader).transferTo(out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            return out.toString();
        });
        assertEquals(text, read);
        assertNotEquals("", types().ddl(Types.CHARACTER_STREAM));
    }

    /** What a stream has become that was stored in a column of a type. */
    final byte[] read(SqlType<InputStream> type, InputStream value) {
        Table table = table(type);
        store(table, value);
        return engine().beginAndGet(connection -> {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            connection.execute(Sql.select(table.column("c", InputStream.class))).forEach(row -> {
                try (InputStream stream = row.get(table.column("c", InputStream.class))) {
                    Objects.requireNonNull(stream).transferTo(out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            return out.toByteArray();
        });
    }
}
