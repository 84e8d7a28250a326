package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.generator.EntityGenerator;
import io.athanor.generator.GeneratedFile;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.automap.AutomapNames;
import io.athanor.sql.Sql;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.Types;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Enumerations of the database become enums that inserts accept. */
@Requires(dialects = "postgresql")
class PostgreSqlGeneratorTest extends CatalogSuite {

    PostgreSqlGeneratorTest(TestBed bed) {
        super(bed);
    }

    private static final String EXPECTED = """
            package shop;

            import io.athanor.sql.type.EnumType;
            import io.athanor.sql.type.Types;

            /** The values of the type Current mood. */
            public enum CurrentMood {
                /** The label "so-so". */
                SO_SO("so-so"),
                /** The label "So so". */
                SO_SO_2("So so"),
                /** The label "type". */
                TYPE_2("type"),
                /** The label "1st". */
                _1ST("1st");

                /** The type of columns. */
                public static final EnumType<CurrentMood> TYPE = Types.enumeration(CurrentMood.class)
                        .named("Current mood")
                        .labelled(CurrentMood::label);

                private final String label;

                CurrentMood(String label) {
                    this.label = label;
                }

                /** The label in the database. */
                public String label() {
                    return label;
                }
            }
            """;

    /** As it is generated. */
    private enum CurrentMood {
        SO_SO("so-so"),
        SO_SO_2("So so"),
        TYPE_2("type"),
        _1ST("1st");

        static final EnumType<CurrentMood> TYPE =
                Types.enumeration(CurrentMood.class).named("Current mood").labelled(CurrentMood::label);

        private final String label;

        CurrentMood(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Test
    void enumeratedType_becomesAnEnumOfItsLabels() {
        execute(
                "CREATE TYPE \"Current mood\" AS ENUM ('so-so', 'So so', 'type', '1st')",
                "CREATE TABLE person (id integer PRIMARY KEY, mood \"Current mood\" NOT NULL, doc jsonb,"
                        + " UNIQUE (mood, id))");
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        Map<String, String> files =
                EntityGenerator.of(reflected, "shop", AutomapNames.DEFAULT, dialect()).generate().stream()
                        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));

        assertEquals(EXPECTED, files.get("shop/CurrentMood.java"));
        String person = files.get("shop/Person.java");
        assertTrue(
                person.contains("    @Column(type = \"CurrentMood.TYPE\", nullable = false)\n"
                        + "    private CurrentMood mood;\n"),
                person);
        assertTrue(person.contains("    private Json doc;\n"), person);
        String registry = files.get("shop/Entities.java");
        assertTrue(registry.contains("Column.of(\"mood\", CurrentMood.TYPE).notNull()"), registry);

        MetaData metadata = new MetaData();
        Table table = Table.create(
                "person",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("mood", CurrentMood.TYPE).notNull());
        engine().begin(connection -> {
            connection.execute(Sql.insert(table).values(Map.of("id", 1, "mood", CurrentMood.SO_SO_2)));
            assertEquals(
                    CurrentMood.SO_SO_2,
                    connection.execute(Sql.select(table.column("mood"))).scalarOne());
        });
    }
}
