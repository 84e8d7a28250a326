package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.feature.Feature;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.Constraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.View;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.Inspector;
import io.athanor.schema.reflect.NoSuchTableException;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableKind;
import io.athanor.sql.Functions;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The inspector tells what a database has, in the words in which it was defined. */
public class InspectorSuite extends CatalogSuite {

    private static final int MANY = 200;
    private static final int BOUND = 25;

    InspectorSuite(TestBed bed) {
        super(bed);
    }

    private Inspector inspector() {
        return Inspector.of(engine());
    }

    private MetaData createLibrary() {
        MetaData metadata = new MetaData();
        Table.create(
                "authors",
                metadata,
                Column.of("id", Types.INTEGER).autoincrement(false),
                Column.of("name", Types.string(50)).notNull().comment("it's the name"),
                Column.of("country", Types.character(2)).serverDefault("NZ"),
                PrimaryKeyConstraint.of("id").named("pk_authors"),
                UniqueConstraint.of("name", "country").named("uq_authors"),
                TableOption.comment("who writes"));
        ForeignKeyConstraint key = ForeignKeyConstraint.of("author_id", "authors.id")
                .named("fk_books_authors")
                .onDelete(ReferentialAction.SET_NULL)
                .onUpdate(ReferentialAction.CASCADE);
        if (bed().meets(Requirement.DEFERRED_CONSTRAINTS)) {
            key = key.deferred(Deferral.DEFERRABLE_INITIALLY_DEFERRED);
        }
        Table.create(
                "books",
                metadata,
                id(),
                Column.of("title", Types.string(100)).notNull(),
                integer("author_id"),
                integer("pages").serverDefault(1),
                integer("doubled")
                        .computed(Computed.by(Sql.column("pages", Types.INTEGER).times(2))
                                .stored()),
                key,
                CheckConstraint.of(Sql.column("pages", Types.INTEGER).gt(0)).named("ck_pages"),
                Index.of("ix_books_title", "title", "pages"));
        metadata.createAll(engine());
        return metadata;
    }

    @Test
    @Feature("REF-08")
    void wholeSchema_isInspectedAsItWasDefined() {
        MetaData metadata = createLibrary();
        Table books = metadata.table("books");
        View.create("long_books", metadata, Sql.select(books.c("id"), books.c("title")));
        Sequence numbers = metadata.add(Sequence.of("numbers").counting(options -> options.start(5)));
        RandomSchema.of(4, bed())
                .tables()
                .forEach(table ->
                        Table.create(table.name(), metadata, table.elements().toArray(TableElement[]::new)));
        metadata.createAll(engine());

        // Columns, types, keys, indexes, checks, comments, sequences, in the letter case of the model.
        assertEqualToDatabase(metadata, "the library and more");
        List<String> tables =
                metadata.tables().stream().map(Table::name).sorted().toList();
        assertEquals(tables, inspector().tableNames().stream().sorted().toList());
        assertEquals(List.of("long_books"), inspector().viewNames(null));
        assertEquals(List.of("id", "title"), inspector().table("long_books").columnNames());
        assertEquals(facet().creates(numbers), inspector().hasSequence(null, "numbers"));
        for (Table table : metadata.tables()) {
            TableDescription found = inspector().table(table.name());
            assertEquals(table.columnList().stream().map(Column::name).toList(), found.columnNames());
            assertEquals(
                    table.primaryKeyColumns().stream().map(Column::name).toList(),
                    found.primaryKey().columns());
            assertEquals(table.resolvedForeignKeys().size(), found.foreignKeys().size());
        }
    }

    @Test
    void namesOfTablesAndViews_areListedByKind() {
        createLibrary();
        execute("CREATE VIEW titles AS SELECT title FROM books WHERE pages > 10");

        assertEquals(List.of("authors", "books"), inspector().tableNames());
        assertEquals(List.of("titles"), inspector().viewNames(null));
        assertTrue(inspector().viewDefinition(null, "titles").contains("pages"));
        assertEquals(TableKind.VIEW, inspector().table("titles").kind());
        assertEquals(List.of("title"), inspector().table("titles").columnNames());
        assertTrue(
                inspector().schemaNames().contains(inspector().defaultSchema().orElseThrow()));
        if (bed().meets(Requirement.MATERIALIZED_VIEWS)) {
            execute("CREATE MATERIALIZED VIEW kept AS SELECT title FROM books");
            assertEquals(List.of("kept"), inspector().materializedViewNames(null));
            assertEquals(TableKind.MATERIALIZED_VIEW, inspector().table("kept").kind());
        }
        execute("DROP VIEW titles");
    }

    @Test
    void columns_haveTypesNullabilityDefaultsAndComments() {
        createLibrary();
        TableDescription authors = inspector().table("authors");

        assertEquals(List.of("id", "name", "country"), authors.columnNames());
        assertEquals(Types.INTEGER, authors.column("id").type());
        assertEquals(Types.string(50), authors.column("name").type());
        assertEquals(Types.character(2), authors.column("country").type());
        assertFalse(authors.column("name").isNullable());
        assertTrue(authors.column("country").isNullable());
        assertNotNull(authors.column("country").serverDefaultExpression());
        ColumnDefinition<?> doubled = inspector().table("books").column("doubled");
        assertNotNull(doubled.computed());
        assertEquals(Computed.Storage.STORED, doubled.computed().storage());
        boolean comments = dialect().facet(InspectionFacet.class).storedForms().keepsComments();
        assertEquals(comments ? "it's the name" : null, authors.column("name").comment());
        assertEquals(comments ? "who writes" : null, authors.comment());
    }

    @Test
    void keysChecksAndIndexes_haveTheirNamesAndProperties() {
        createLibrary();
        Inspector inspector = inspector();

        assertEquals(List.of("id"), inspector.primaryKey(null, "authors").columns());
        if (bed().meets(Requirement.PRIMARY_KEY_NAMES)) {
            assertEquals("pk_authors", inspector.primaryKey(null, "authors").name());
        }
        UniqueConstraint unique = inspector.uniqueConstraints(null, "authors").get(0);
        assertEquals("uq_authors", unique.name());
        assertEquals(List.of("name", "country"), unique.columns());
        ForeignKeyConstraint key = inspector.foreignKeys(null, "books").get(0);
        assertEquals("fk_books_authors", key.name());
        assertEquals(List.of("author_id"), key.columns());
        assertEquals("authors.id", key.targets().get(0).toString());
        assertEquals(ReferentialAction.SET_NULL, key.onDelete());
        assertEquals(ReferentialAction.CASCADE, key.onUpdate());
        assertEquals(
                bed().meets(Requirement.DEFERRED_CONSTRAINTS)
                        ? Deferral.DEFERRABLE_INITIALLY_DEFERRED
                        : Deferral.UNSPECIFIED,
                key.deferral());
        assertEquals(
                List.of("ck_pages"),
                inspector.checkConstraints(null, "books").stream()
                        .map(Constraint::name)
                        .toList());
        Index index = inspector.indexes(null, "books").get(0);
        assertEquals(Index.of("ix_books_title", "title", "pages"), index);
    }

    @Test
    void indexes_areUniquePartialSortedOfExpressionsAndWithIncludedColumns() {
        MetaData metadata = new MetaData();
        var name = Sql.column("name", Types.STRING);
        List<TableElement> elements = new ArrayList<>(List.of(
                id(),
                Column.of("name", Types.string(20)),
                integer("size"),
                Index.of("ix_unique", "name", "size").unique(),
                Index.on("ix_sorted", Sql.column("size", Types.INTEGER).desc(), name)));
        if (bed().meets(Requirement.PARTIAL_INDEXES)) {
            elements.add(Index.of("ix_partial", "name")
                    .where(Sql.column("size", Types.INTEGER).gt(5)));
        }
        if (bed().meets(Requirement.INDEXED_EXPRESSIONS)) {
            elements.add(Index.on("ix_lower", Functions.lower(name)));
        }
        if (bed().meets(Requirement.INCLUDED_COLUMNS)) {
            elements.add(Index.of("ix_including", "name").including("size"));
        }
        Table.create("t", metadata, elements.toArray(TableElement[]::new));
        metadata.createAll(engine());

        assertEqualToDatabase(metadata, "indexes");
        Map<String, Index> found = new HashMap<>();
        inspector().indexes(null, "t").forEach(index -> found.put(index.name(), index));
        Index sorted = named(found, "ix_sorted");
        assertTrue(((Index.ExpressionPart) sorted.parts().get(0)).expression() instanceof OrderBy);
        if (bed().meets(Requirement.PARTIAL_INDEXES)) {
            assertNotNull(named(found, "ix_partial").condition());
        }
        if (bed().meets(Requirement.INDEXED_EXPRESSIONS)) {
            assertTrue(named(found, "ix_lower").parts().get(0) instanceof Index.ExpressionPart);
        }
        if (bed().meets(Requirement.INCLUDED_COLUMNS)) {
            assertEquals(List.of("size"), named(found, "ix_including").included());
        }
    }

    private static Index named(Map<String, Index> indexes, String name) {
        return Objects.requireNonNull(indexes.get(name), name);
    }

    @Test
    void everyType_isFoundAsItWasDefined() {
        List<SqlType<?>> types = new ArrayList<>(List.of(
                Types.SMALL_INTEGER,
                Types.INTEGER,
                Types.BIG_INTEGER,
                Types.string(40),
                Types.character(7),
                Types.TEXT,
                Types.numeric(10, 3),
                Types.NUMERIC,
                Types.FLOAT,
                Types.DOUBLE,
                Types.BOOLEAN,
                Types.DATE,
                Types.TIME,
                Types.DATE_TIME,
                Types.OFFSET_DATE_TIME,
                Types.INSTANT,
                Types.INTERVAL,
                Types.BINARY,
                Types.binary(50),
                Types.UUID,
                Types.JSON,
                Types.enumeration(DayOfWeek.class)));
        if (bed().meets(Requirement.UNBOUNDED_STRINGS)) {
            types.add(Types.STRING);
        }
        MetaData metadata = new MetaData();
        List<TableElement> elements = new ArrayList<>(List.of(id()));
        for (int i = 0; i < types.size(); i++) {
            elements.add(Column.of("c" + i, types.get(i)));
        }
        Table.create("t", metadata, elements.toArray(TableElement[]::new));
        metadata.createAll(engine());

        assertEqualToDatabase(metadata, "types");
        for (ColumnDefinition<?> column : inspector().columns(null, "t")) {
            assertNotNull(column.type(), column.name());
        }
    }

    @Test
    void unknownType_isKeptUnderItsName() {
        execute("CREATE TABLE places (id INTEGER PRIMARY KEY, place "
                + bed().queries().typeWithoutModel() + ")");
        MetaData reflected = new MetaData();
        Table places = Table.reflect("places", reflected, engine());

        assertEquals(Object.class, places.column("place").type().javaType());
        reflected.dropAll(engine());
        reflected.createAll(engine());
        assertEqualToDatabase(reflected, "made anew of the same type");
    }

    @Test
    void sequences_areListedWithHowTheyCount() {
        MetaData metadata = new MetaData();
        Sequence numbers = metadata.add(
                Sequence.of("numbers").counting(options -> options.start(100).increment(10)));
        metadata.createAll(engine());
        boolean created = facet().creates(numbers);

        assertEquals(created ? List.of(numbers) : List.of(), inspector().sequences(null));
        assertEquals(created, inspector().hasSequence(null, "numbers"));
    }

    @Test
    void temporaryTables_areListedApart() {
        createLibrary();
        try (Connection connection = engine().connect()) {
            connection.runDdl(ddl -> ddl.execute("CREATE TEMPORARY TABLE passing (id INTEGER PRIMARY KEY)"));
            Inspector own = Inspector.of(connection);
            // One that is not listed is known by its name all the same.
            boolean listed = bed().meets(Requirement.LISTED_TEMPORARY_TABLES);
            assertEquals(listed ? List.of("passing") : List.of(), own.temporaryTableNames());
            assertEquals(List.of("authors", "books"), own.tableNames());
            assertEquals(listed, own.hasTable("passing"));
            connection.runDdl(ddl -> assertTrue(facet().hasTable(ddl, null, "passing")));
            MetaData reflected = new MetaData();
            reflected.reflect(connection);
            assertEquals(List.of("authors", "books"), reflected.tableNames());
        }
    }

    @Test
    @Feature("REF-05")
    void hasTable_isFalseForWhatIsMissing() {
        MetaData metadata = createLibrary();
        Inspector inspector = inspector();

        assertTrue(inspector.hasTable("books"));
        assertFalse(inspector.hasTable("Books of nobody"));
        assertFalse(inspector.hasTable("no such schema", "books"));
        engine().runDdl(ddl -> {
            assertTrue(facet().hasTable(ddl, null, "books"));
            assertFalse(facet().hasTable(ddl, "no such schema", "books"));
        });
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            metadata.createAll(engine());
            assertTrue(recorder.texts().stream().noneMatch(text -> text.startsWith("CREATE")), "nothing twice");
        }
        assertThrows(NoSuchTableException.class, () -> inspector.table("no such schema", "books"));
        assertEquals(List.of(), inspector.tableNames("no such schema"));
    }

    @Test
    @Feature("REF-06")
    void twoHundredTables_areReflectedByFewQueries() {
        MetaData metadata = new MetaData();
        for (int i = 0; i < MANY; i++) {
            List<TableElement> elements = new ArrayList<>(List.of(
                    id(),
                    Column.of("name", Types.string(20)).notNull().serverDefault("x"),
                    Column.of("price", Types.numeric(10, 2)).serverDefault(new BigDecimal("1.5")),
                    Index.of("ix_" + i, "name")));
            if (i > 0) {
                elements.add(integer("parent_id").references("t" + (i / 2) + ".id"));
            }
            Table.create("t" + i, metadata, elements.toArray(TableElement[]::new));
        }
        metadata.createAll(engine());
        MetaData reflected = new MetaData();

        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            reflected.reflect(engine());
            assertEquals(MANY, reflected.tables().size());
            assertTrue(
                    recorder.texts().size() < BOUND,
                    () -> recorder.texts().size() + " statements: " + recorder.texts());
        }
        assertEquals(
                MANY - 1,
                reflected.tables().stream()
                        .mapToInt(table -> table.resolvedForeignKeys().size())
                        .sum());
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            SchemaDiff diff = SchemaDiff.between(engine(), metadata);
            assertTrue(diff.isEmpty(), diff::toString);
            assertTrue(recorder.texts().size() < BOUND, () -> recorder.texts().size() + " statements");
        }
        assertEquals(
                IntStream.range(0, MANY).mapToObj(i -> "t" + i).sorted().toList(),
                inspector().tableNames());
    }
}
