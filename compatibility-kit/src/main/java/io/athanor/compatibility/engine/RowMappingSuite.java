package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.MappedStatement;
import io.athanor.engine.ResultFormat;
import io.athanor.engine.RowMapping;
import io.athanor.engine.RowMappingException;
import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows as objects of the program's, and as text. */
public class RowMappingSuite extends EngineFixture {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    RowMappingSuite(TestBed bed) {
        super(bed);
    }

    private record Person(String name, @Nullable Integer age) {}

    private record AgedPerson(String fullName, int age) {}

    private record Mistyped(Integer name) {}

    private record Ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, String j) {}

    @BeforeEach
    final void fill() {
        addThree();
    }

    @Test
    @Feature("ROW-11")
    void mapping_ofTenColumns_isTypedByTheCompiler() {
        Expression<Integer> three = Sql.literal(3, Types.INTEGER).label("three");
        Select query = Sql.select(age(), three, name()).where(name().eq("ed"));
        RowMapping<Ten> mapping =
                RowMapping.of(age(), three, age(), three, age(), three, age(), three, age(), name(), Ten::new);
        Ten ten = engine().beginAndGet(c -> c.execute(mapping.applyTo(query)).one());
        assertEquals(new Ten(7, 3, 7, 3, 7, 3, 7, 3, 7, "ed"), ten);
        int sum = engine().beginAndGet(c -> c.execute(query)
                .as(RowMapping.of(age(), three, (first, second) -> first + second))
                .one());
        assertEquals(10, sum);
    }

    @Test
    @Feature("ROW-12")
    void mapping_ofConstructorAndRecord_isCheckedBeforeAnythingIsSent() {
        MappedStatement<Person> byConstructor =
                RowMapping.of(name(), age(), Person::new).applyTo(namesAndAges());
        MappedStatement<Person> byName = RowMapping.ofRecord(LOOKUP, Person.class)
                .applyTo(Sql.select(age(), name()).orderBy(name()));
        List<Person> expected = List.of(new Person("ed", 7), new Person("mary", null), new Person("wendy", 9));
        assertEquals(
                expected, engine().beginAndGet(c -> c.execute(byConstructor).all()));
        assertEquals(expected, engine().beginAndGet(c -> c.execute(byName).all()));

        try (StatementRecorder recorder = recording()) {
            RowMappingException missing = assertThrows(
                    RowMappingException.class,
                    () -> RowMapping.of(name(), age(), Person::new).applyTo(Sql.select(name())));
            assertTrue(missing.toString().contains("age"), missing.getMessage());
            assertThrows(
                    RowMappingException.class,
                    () -> RowMapping.ofRecord(LOOKUP, Person.class).applyTo(Sql.select(name())));
            RowMappingException mistyped = assertThrows(
                    RowMappingException.class,
                    () -> RowMapping.ofRecord(LOOKUP, Mistyped.class).applyTo(namesAndAges()));
            assertTrue(mistyped.toString().contains("java.lang.Integer"), mistyped.getMessage());
            assertThrows(
                    RowMappingException.class, () -> RowMapping.ofRecord(MethodHandles.publicLookup(), Person.class));
            assertEquals(List.of(), recorder.texts());
        }
    }

    @Test
    void mapping_primitiveComponent_refusesNullByName() {
        Select query = Sql.select(name().label("full_name"), age()).orderBy(name());
        RowMapping<AgedPerson> mapping = RowMapping.ofRecord(LOOKUP, AgedPerson.class);
        engine().begin(connection -> {
            assertEquals(
                    new AgedPerson("ed", 7),
                    connection.execute(query).as(mapping).first().orElseThrow());
            RowMappingException e = assertThrows(
                    RowMappingException.class,
                    () -> connection.execute(query).as(mapping).all());
            assertTrue(e.toString().contains("age"), e.getMessage());
        });
    }

    @Test
    void mapping_ofText_isCheckedWhenTheColumnsAreKnown() {
        RowMapping<Person> mapping = RowMapping.ofRecord(LOOKUP, Person.class);
        engine().begin(connection -> {
            MappedStatement<Person> query =
                    mapping.applyTo(Sql.text("SELECT name, age FROM people WHERE name = :name"));
            assertEquals(
                    new Person("ed", 7),
                    connection.execute(query, Map.of("name", "ed")).one());
            MappedStatement<Person> wrong = mapping.applyTo(Sql.text("SELECT name FROM people"));
            assertThrows(RowMappingException.class, () -> connection.execute(wrong));
        });
    }

    @Test
    @Feature("ROW-14")
    void export_asTableCsvAndJson() {
        Select query = namesAndAges();
        engine().begin(connection -> {
            add(connection, "Zoë \"Z\", the\nlast", 10);
            assertEquals(
                    """
                    name  | age
                    ------+-----
                    ed    |    7
                    mary  | NULL
                    wendy |    9
                    (3 rows)
                    """,
                    connection
                            .execute(query.where(age().isNull().or(age().lt(10))))
                            .format(ResultFormat.TABLE));
            assertEquals(
                    "name,age\r\n\"Zoë \"\"Z\"\", the\nlast\",10\r\n",
                    connection.execute(query.where(age().eq(10))).format(ResultFormat.CSV));
            assertEquals(
                    "[\n  {\"name\": \"Zoë \\\"Z\\\", the\\nlast\", \"age\": 10}\n]\n",
                    connection.execute(query.where(age().eq(10))).format(ResultFormat.JSON));
            assertEquals(
                    "[\n  {\"name\": \"mary\", \"age\": null}\n]\n",
                    connection.execute(query.where(age().isNull())).format(ResultFormat.JSON));
            assertEquals(
                    "name,age\r\nmary,\r\n",
                    connection.execute(query.where(age().isNull())).format(ResultFormat.CSV));
        });
    }
}
