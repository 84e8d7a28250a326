package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.Types;
import io.athanor.sql.type.VendorType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types of a program's own. */
public class CustomTypeSuite extends ColumnSuite {

    CustomTypeSuite(TestBed bed) {
        super(bed);
    }

    /** An amount of money. */
    record Money(long cents) {}

    private enum MoneyConverter implements Converter<Money, BigDecimal> {
        CONVERTER;

        @Override
        public BigDecimal toStored(Money value) {
            return BigDecimal.valueOf(value.cents(), 2);
        }

        @Override
        public Money fromStored(BigDecimal stored) {
            return new Money(stored.movePointRight(2).longValueExact());
        }
    }

    private static final SqlType<Money> MONEY =
            Types.converted(Money.class, Types.numeric(10, 2), MoneyConverter.CONVERTER);

    private static final SqlType<String> SHOUTED = Types.string(50).wrapped("upper({})", "lower({})");

    @Test
    @Feature("SQL-T-17")
    void converter_appliesToBindsResultsAndLiterals() {
        assertKept(MONEY, new Money(-1234));
        Table table = table(MONEY);
        store(table, new Money(550));
        Column<Money> price = table.column("c", Money.class);
        assertEquals(List.of(new Money(550)), select(Sql.select(price).where(price.in(new Money(1), new Money(550)))));
        assertEquals(List.of(), select(Sql.select(price).where(price.gt(new Money(550)))));
        assertEquals("5.50", types().literal(MONEY, new Money(550)));
        engine().begin(connection -> connection.execute(
                Sql.text("INSERT INTO " + table.name() + " VALUES (" + types().literal(MONEY, new Money(7)) + ")")));
        assertTrue(stored(table).contains(new Money(7)));
        MetaData metadata = new MetaData();
        Table defaulted = Table.create(
                "d",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("c", MONEY).serverDefault(Sql.literal(new Money(99), MONEY)));
        metadata.createAll(engine());
        engine().begin(connection -> connection.execute(Sql.insert(defaulted).values(Map.of("id", 1))));
        assertEquals(List.of(new Money(99)), stored(defaulted));
    }

    private List<?> select(io.athanor.sql.Select select) {
        return engine().beginAndGet(
                        connection -> connection.execute(select).scalars().all());
    }

    @Test
    @Feature("SQL-T-17")
    void sqlAroundValues_appliesToBindsColumnsAndLiterals() {
        Table table = table(SHOUTED);
        store(table, "MiXed");
        assertEquals(List.of("MIXED"), query("SELECT c FROM " + table.name()));
        assertEquals(List.of("mixed"), stored(table));
        Column<String> column = table.column("c", String.class);
        assertEquals(List.of("mixed"), select(Sql.select(column).where(column.eq("mixed"))));
        assertEquals(List.of("mixed"), select(Sql.select(column).where(column.in("x", "mixed"))));
        assertEquals(
                List.of("mixed"),
                select(Sql.select(Sql.select(column).subquery("s").c("c"))));
        assertEquals("upper('x')", types().literal(SHOUTED, "x"));
        List<String> names = new ArrayList<>();
        engine().begin(connection -> connection.execute(Sql.select(column)).forEach(row -> names.add(row.get(column))));
        assertEquals(List.of("mixed"), names);
        // An equal column of another type must not share the statement.
        Table plain = Table.create(table.name(), new MetaData(), Column.of("c", Types.string(50)));
        assertEquals(List.of("MIXED"), stored(plain));
        engine().begin(connection -> connection.execute(Sql.update(table).values(Map.of("c", "neW"))));
        assertEquals(List.of("NEW"), stored(plain));
    }

    @Test
    @Feature("SQL-T-17")
    void variant_isTheTypeOfItsDialectOnly() {
        String own = dialect();
        SqlType<String> here = Types.string(10).withVariant(Types.named("VARCHAR(77)", Types.STRING), own);
        SqlType<String> elsewhere = Types.string(10).withVariant(Types.named("VARCHAR(77)", Types.STRING), "nowhere");
        assertEquals("VARCHAR(77)", types().ddl(here));
        assertEquals("VARCHAR(10)", types().ddl(elsewhere));
        assertKept(here, "x".repeat(70));
        assertThrows(CompileException.class, () -> table(Types.named("WIDGET", Types.STRING, "nowhere")));
        // A name is written as it is, where the generic type is adapted.
        assertEquals("DECIMAL(8, 3)", types().ddl(Types.named("DECIMAL(8, 3)", Types.numeric(8, 3))));
        assertKept(Types.named("DECIMAL(8, 3)", Types.numeric(8, 3)), new BigDecimal("12.345"));
    }

    /** A class that Java could serialize, but that no type is known for. */
    record Parcel(String content) implements Serializable {}

    @Test
    @Feature("SQL-T-17")
    void unknownClass_isRefusedAndNeverSerialized() {
        Table table = table(Types.BINARY);
        assertThrows(IllegalArgumentException.class, () -> Sql.literal(new Parcel("x")));
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class,
                () -> engine().begin(connection -> connection.execute(
                        Sql.text("INSERT INTO " + table.name() + " VALUES (:parcel)"),
                        Map.of("parcel", new Parcel("x")))));
        assertTrue(String.valueOf(error.getMessage()).contains(Parcel.class.getName()), error.getMessage());
        assertEquals(List.of(), stored(table));
        engine().begin(connection -> connection.execute(
                Sql.text("INSERT INTO " + table.name() + " VALUES (:bytes)"), Map.of("bytes", new byte[] {1})));
        assertEquals(1, stored(table).size());
    }

    /** A vector as text, a type that no database at hand has; a dialect with vectors would have a codec of its own. */
    record Vector(int dimensions, String ddl, List<String> dialects) implements VendorType<float[]> {

        private static final Codec<float[]> CODEC =
                StandardCodecs.converted(StandardCodecs.STRING, VectorText.CONVERTER);

        @Override
        public Codec<float[]> codec() {
            return CODEC;
        }

        @Override
        public String text(float[] value) {
            return VectorText.CONVERTER.toStored(value);
        }

        @Override
        public Class<float[]> javaType() {
            return float[].class;
        }

        @Override
        public int jdbcType() {
            return java.sql.Types.VARCHAR;
        }
    }

    private enum VectorText implements Converter<float[], String> {
        CONVERTER;

        @Override
        public String toStored(float[] value) {
            return java.util.Arrays.toString(value);
        }

        @Override
        public float[] fromStored(String stored) {
            String[] parts = stored.substring(1, stored.length() - 1).split(", ", -1);
            float[] vector = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                vector[i] = Float.parseFloat(parts[i]);
            }
            return vector;
        }
    }

    @Test
    @Feature("SQL-T-16")
    void vendorTypeOfAProgram_travelsByItsCodecAndIsRefusedElsewhere() {
        float[] value = {1, -2.5f};
        VendorType<float[]> vector = new Vector(2, "VARCHAR(100)", List.of(dialect()));
        Table table = table(vector);
        store(table, value);
        assertTrue(vector.same(value, (float[]) stored(table).get(0)));
        assertEquals("'[1.0, -2.5]'", types().literal(vector, value));
        VendorType<float[]> foreign = new Vector(2, "VECTOR(2)", List.of("vectors"));
        CompileException refused = assertThrows(CompileException.class, () -> table(foreign));
        assertTrue(String.valueOf(refused.getMessage()).contains("VECTOR(2)"), refused.getMessage());
        SqlType<float[]> fallback =
                foreign.withVariant(Types.converted(float[].class, Types.string(100), VectorText.CONVERTER), dialect());
        Table text = table(fallback);
        store(text, value);
        assertTrue(fallback.same(value, (float[]) stored(text).get(0)));
    }
}
