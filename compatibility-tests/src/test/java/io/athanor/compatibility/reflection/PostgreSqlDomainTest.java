package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Domain;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.Inspector;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domains are types of the model: created, found, compared and changed. */
@Requires(dialects = "postgresql")
class PostgreSqlDomainTest extends CatalogSuite {

    PostgreSqlDomainTest(TestBed bed) {
        super(bed);
    }

    private static final Domain<String> EMAIL =
            Domain.of("email", Types.string(200)).check("VALUE LIKE '%@%'").notNull();

    private enum Mood {
        GOOD,
        BAD
    }

    private static MetaData table(SqlType<?>... types) {
        MetaData metadata = new MetaData();
        Table.create("t", metadata, columns(types));
        return metadata;
    }

    private static TableElement[] columns(SqlType<?>... types) {
        TableElement[] columns = new TableElement[types.length];
        for (int i = 0; i < types.length; i++) {
            columns[i] = Column.of("c" + i, types[i]);
        }
        return columns;
    }

    private void assertFixedPoint(MetaData metadata) {
        metadata.createAll(engine());
        assertEqualToDatabase(metadata, "created");
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        assertEqualToDatabase(reflected, "reflected");
        reflected.dropAll(engine());
        assertEquals(List.of(), Inspector.of(engine()).domains(null), "dropped with the tables");
        reflected.createAll(engine());
        assertEqualToDatabase(reflected, "created again");
        assertEqualToDatabase(metadata, "as the program defined it");
    }

    @Test
    void domainOfTheProgram_isNoDifference() {
        assertFixedPoint(table(EMAIL, EMAIL));
    }

    @Test
    void domainsOfArraysEnumsAndDomains_areCreatedInOrder() {
        Domain<String> work = Domain.of("work_email", EMAIL).check("VALUE LIKE '%.com'");
        Domain<Mood> mood = Domain.of("a_mood", Types.enumeration(Mood.class)).notNull();
        Domain<List<Integer>> numbers =
                Domain.of("numbers", Types.array(Types.INTEGER)).check("cardinality(VALUE) < 4");
        assertFixedPoint(table(work, mood, numbers, Types.array(work), Types.array(mood)));
    }

    @Test
    void defaultAndNamedChecks_areFound() {
        assertFixedPoint(table(Domain.of("price", Types.numeric(8, 2))
                .check(CheckConstraint.of("VALUE >= 0").named("not_negative"))
                .check(CheckConstraint.of("VALUE < 1000").named("affordable"))
                .defaultValue(Sql.literalColumn("9.99"))));
    }

    @Test
    void foreignDomains_areReflectedAsTheyAre() {
        execute(
                "CREATE TYPE mood AS ENUM ('good', 'bad')",
                "CREATE DOMAIN m AS mood NOT NULL",
                "CREATE DOMAIN ms AS mood[]",
                "CREATE DOMAIN \"Big One\" AS numeric(20,4)[] CHECK (VALUE[1] > 0) CHECK (cardinality(VALUE) > 1)",
                "CREATE SCHEMA other",
                "CREATE DOMAIN other.code AS varchar(3) DEFAULT 'abc'",
                "CREATE TABLE t (a m, b ms, c \"Big One\", d other.code, e other.code[], f mood[])");
        MetaData reflected = new MetaData();
        Table table = Table.reflect("t", reflected, engine());
        Domain<?> code = assertInstanceOf(Domain.class, table.column("d").type());
        assertEquals("other.code", code.fullName());
        assertEquals(Types.string(3), code.base());
        Domain<?> big = assertInstanceOf(Domain.class, table.column("c").type());
        assertEquals(2, big.checks().size());
        SchemaDiff diff = SchemaDiff.between(engine(), reflected);
        assertEquals(
                "[]",
                diff.only(change -> !change.subject().equals("domain other.code"))
                        .toString());
        List<String> script = reflected.ddl(dialect());
        assertEquals("CREATE TYPE mood AS ENUM ('good', 'bad')", script.get(0));
        assertEquals("CREATE DOMAIN other.code AS VARCHAR(3) DEFAULT 'abc'::character varying", script.get(4));
    }

    @Test
    void valuesOfDomains_areWrittenAndRead() {
        Domain<Integer> positive = Domain.of("posint", Types.INTEGER).check("VALUE > 0");
        Domain<Mood> mood = Domain.of("a_mood", Types.enumeration(Mood.class));
        MetaData metadata = table(positive, Types.array(positive), mood);
        metadata.createAll(engine());
        Table table = metadata.table("t");
        engine().begin(connection -> {
            connection.execute(Sql.insert(table).values(Map.of("c0", 1, "c1", List.of(2, 3), "c2", Mood.BAD)));
            assertEquals(
                    "(1, [2, 3], BAD)",
                    connection
                            .execute(Sql.select(table.column("c0"), table.column("c1"), table.column("c2")))
                            .all()
                            .get(0)
                            .toString());
        });
    }

    @Test
    void collation_isFoundAndCompared() {
        execute(
                "CREATE SCHEMA other",
                "CREATE COLLATION other.numbers (provider = icu, locale = 'en-u-kn-true')",
                "CREATE COLLATION \"Big One\" (provider = icu, locale = 'de')");
        Domain<String> plain = Domain.of("plain", Types.string(20));
        Domain<String> bytes =
                Domain.of("bytes", Types.string(20)).collation("C").notNull();
        Domain<String> quoted = Domain.of("quoted", Types.TEXT).collation("Big One");
        Domain<String> numbers = Domain.of("numbers", Types.TEXT)
                .collation(new Domain.Collation("other", "numbers"))
                .check("VALUE <> ''");
        Domain<String> narrower = Domain.of("narrower", bytes).check("VALUE <> 'x'");
        assertFixedPoint(table(plain, bytes, quoted, numbers, narrower, Types.array(bytes)));
        MetaData reflected = new MetaData();
        Table table = Table.reflect("t", reflected, engine());
        assertEquals(List.of("null", "C", "Big One", "other.numbers", "null"), collations(table));
        assertEquals(
                "CREATE DOMAIN quoted AS TEXT COLLATE \"Big One\"",
                reflected.ddl(dialect()).stream()
                        .filter(text -> text.contains("quoted AS"))
                        .findFirst()
                        .orElseThrow());
        SchemaDiff diff = SchemaDiff.between(
                engine(), table(plain.collation("C"), bytes, quoted, numbers, narrower, Types.array(bytes)));
        assertEquals("[change the collation of domain plain]", diff.toString());
        String refused =
                assertThrows(SchemaException.class, () -> diff.ddl(dialect())).getMessage();
        assertEquals(
                "no statement changes the collation of the type that the domain plain restricts;"
                        + " create a domain of another name and change the columns to it",
                refused);
    }

    private static List<String> collations(Table table) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Domain<?> domain =
                    assertInstanceOf(Domain.class, table.column("c" + i).type());
            Domain.Collation collation = domain.collation();
            all.add(
                    collation == null
                            ? "null"
                            : collation.schema() == null
                                    ? collation.name()
                                    : collation.schema() + "." + collation.name());
        }
        return all;
    }

    @Test
    void changedDomain_isAltered() {
        MetaData before = table(Domain.of("d", Types.INTEGER)
                .check(CheckConstraint.of("VALUE > 0").named("one"))
                .defaultValue(Sql.literalColumn("1")));
        MetaData after = table(Domain.of("d", Types.INTEGER)
                .check(CheckConstraint.of("VALUE > 1").named("two"))
                .notNull());
        before.createAll(engine());
        SchemaDiff diff = SchemaDiff.between(engine(), after);
        assertEquals("[change the nullability and the default and the checks of domain d]", diff.toString());
        assertEquals(
                List.of(
                        "ALTER DOMAIN d DROP CONSTRAINT one",
                        "ALTER DOMAIN d SET NOT NULL",
                        "ALTER DOMAIN d DROP DEFAULT",
                        "ALTER DOMAIN d ADD CONSTRAINT two CHECK (VALUE > 1)"),
                diff.ddl(dialect()));
        diff.apply(engine());
        assertEqualToDatabase(after, "changed");
        diff.reversed().apply(engine());
        assertEqualToDatabase(before, "changed back");
        SchemaDiff other = SchemaDiff.between(engine(), table(Domain.of("d", Types.BIG_INTEGER)));
        assertThrows(SchemaException.class, () -> other.ddl(dialect()));
    }

    @Test
    void domainThatIsGone_isDroppedBeforeItsType() {
        table(Domain.of("a_mood", Types.enumeration(Mood.class))).createAll(engine());
        MetaData wanted = table(Types.INTEGER);
        SchemaDiff diff = SchemaDiff.between(engine(), new MetaData());
        assertEquals("[drop table t, drop domain a_mood, drop type mood]", diff.toString());
        diff.apply(engine());
        wanted.createAll(engine());
        assertEqualToDatabase(wanted, "without domain");
        assertTrue(SchemaDiff.between(engine(), table(Types.INTEGER)).isEmpty());
    }
}
