package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.Sql;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sort orders, constraints that old rows may break, and labels that are added, are kept. */
@Requires(dialects = "postgresql")
class PostgreSqlCatalogDetailsTest extends CatalogSuite {

    PostgreSqlCatalogDetailsTest(TestBed bed) {
        super(bed);
    }

    private MetaData createdAgain() {
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        assertEqualToDatabase(reflected, "reflected");
        reflected.dropAll(engine());
        reflected.createAll(engine());
        assertEqualToDatabase(reflected, "created again");
        return reflected;
    }

    private List<List<?>> query(String sql) {
        List<List<?>> rows = new ArrayList<>();
        engine().runDdl(ddl -> rows.addAll(ddl.query(sql)));
        return rows;
    }

    @Test
    void collationsOfColumnsAndIndexes_areKept() {
        execute(
                "CREATE SCHEMA other",
                "CREATE COLLATION other.mine FROM \"C\"",
                "CREATE TABLE t (a text COLLATE \"C\", b varchar(9) COLLATE other.mine, c text)",
                "CREATE INDEX ix ON t (c COLLATE \"POSIX\" DESC, a COLLATE \"default\", lower(c) COLLATE \"C\", b)");
        String indexes = "SELECT pg_get_indexdef('ix'::regclass)";
        String columns = "SELECT attname, attcollation::regcollation::text FROM pg_attribute"
                + " WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum";
        List<List<?>> index = query(indexes);
        List<List<?>> column = query(columns);
        createdAgain();
        assertEquals(index, query(indexes));
        assertEquals(column, query(columns));
    }

    @Test
    void changedCollation_isADifferenceThatCanBeMade() {
        MetaData before = new MetaData();
        Table.create("t", before, Column.of("a", Types.TEXT).option("postgresql", "collation", "C"));
        MetaData after = new MetaData();
        Table.create("t", after, Column.of("a", Types.TEXT));
        before.createAll(engine());
        assertEqualToDatabase(before, "created");
        SchemaDiff diff = SchemaDiff.between(engine(), after);
        assertEquals("[change the type of column t.a]", diff.toString());
        diff.apply(engine());
        assertEqualToDatabase(after, "changed");
        diff.reversed().apply(engine());
        assertEqualToDatabase(before, "changed back");
    }

    @Test
    void collatedIndex_isNoDifference() {
        MetaData metadata = new MetaData();
        Table.create(
                "t",
                metadata,
                Column.of("a", Types.TEXT),
                Index.on(
                        "ix_t",
                        Sql.column("a", Types.TEXT).collate("C"),
                        Sql.column("a", Types.TEXT).collate("POSIX").desc()));
        metadata.createAll(engine());
        assertEqualToDatabase(metadata, "created");
    }

    @Test
    void constraintsThatAreNotValid_staySo() {
        execute(
                "CREATE TABLE p (id integer PRIMARY KEY)",
                "CREATE TABLE t (id integer PRIMARY KEY, a integer)",
                "INSERT INTO t VALUES (1, -1)",
                "ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID",
                "ALTER TABLE t ADD CONSTRAINT parent FOREIGN KEY (a) REFERENCES p"
                        + " DEFERRABLE INITIALLY DEFERRED NOT VALID");
        createdAgain();
        assertEquals(
                "[[parent, false], [positive, false]]",
                query("SELECT conname, convalidated FROM pg_constraint WHERE NOT convalidated ORDER BY 1")
                        .toString());
    }

    @Test
    void notValid_isAddedToATableWithRowsThatBreakIt() {
        execute("CREATE TABLE p (id integer PRIMARY KEY)", "CREATE TABLE t (a integer)", "INSERT INTO t VALUES (-1)");
        MetaData wanted = new MetaData();
        Table.create("p", wanted, Column.of("id", Types.INTEGER).primaryKey().autoincrement(false));
        Table.create(
                "t",
                wanted,
                Column.of("a", Types.INTEGER),
                ForeignKeyConstraint.of("a", "p.id").named("parent").option("postgresql", "not_valid", true),
                CheckConstraint.of("a > 0").named("positive").option("postgresql", "not_valid", true));
        SchemaDiff diff = SchemaDiff.between(engine(), wanted);
        assertEquals(
                List.of(
                        "ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID",
                        "ALTER TABLE t ADD CONSTRAINT parent FOREIGN KEY(a) REFERENCES p (id) NOT VALID"),
                diff.ddl(dialect()));
        diff.apply(engine());
        assertEqualToDatabase(wanted, "added");
    }

    private enum Two {
        GOOD,
        BAD
    }

    private enum Five {
        BEST,
        GOOD,
        SO_SO,
        BAD,
        WORST
    }

    private static MetaData moods(EnumType<?> type) {
        MetaData metadata = new MetaData();
        Table.create("t", metadata, Column.of("mood", type));
        return metadata;
    }

    @Test
    void addedLabels_areAddedInTheirPlaces() {
        MetaData before = moods(Types.enumeration(Two.class).named("mood"));
        MetaData after = moods(Types.enumeration(Five.class).named("mood"));
        before.createAll(engine());
        SchemaDiff diff = SchemaDiff.between(engine(), after);
        assertEquals(
                List.of(
                        "ALTER TYPE mood ADD VALUE 'BEST' BEFORE 'GOOD'",
                        "ALTER TYPE mood ADD VALUE 'SO_SO' AFTER 'GOOD'",
                        "ALTER TYPE mood ADD VALUE 'WORST' AFTER 'BAD'"),
                diff.ddl(dialect()));
        diff.apply(engine());
        assertEqualToDatabase(after, "with more labels");
        SchemaException refused =
                assertThrows(SchemaException.class, () -> diff.reversed().ddl(dialect()));
        assertEquals(
                "no statement changes the labels of the type mood from [BEST, GOOD, SO_SO, BAD, WORST] to [GOOD, BAD],"
                        + " since labels can only be added; create a type of another name and change the columns to it",
                refused.getMessage());
    }
}
