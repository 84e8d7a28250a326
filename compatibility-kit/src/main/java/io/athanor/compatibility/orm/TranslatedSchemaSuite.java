package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.library.Copy;
import io.athanor.compatibility.library.Library;
import io.athanor.compatibility.library.Loan;
import io.athanor.compatibility.library.Reader;
import io.athanor.compatibility.library.Topic;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Delete;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.SchemaMap;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A flush whose tables without a schema stand in a tenant's: every row goes there, none into the default one. */
@SuppressWarnings("NullAway.Init") // JUnit calls the method that sets the fields
@EveryBed(Reach.DATABASE)
public class TranslatedSchemaSuite {

    private final String tenant = "tenant_" + Long.toString(System.nanoTime(), 36);
    private final TestBed bed;
    private TestDatabase database;
    private Engine engine;
    private SessionFactory sessions;

    TranslatedSchemaSuite(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    final void createTables() throws SQLException {
        database = bed.createDatabase();
        engine = Engine.create(
                database.url(),
                EngineOption.SINGLE_CONNECTION,
                EngineOption.execution(ExecutionOptions.NONE.withSchemas(SchemaMap.of(null, tenant))));
        Registry registry = Library.registry();
        try (Connection connection = untranslated()) {
            bed.schemas().create(connection, tenant);
            connection.commit();
            registry.metadata().createAll(connection);
            MetaData ofTenant = new MetaData();
            registry.metadata().sortedTables().forEach(table -> table.copyTo(ofTenant, tenant, table.name()));
            ofTenant.createAll(connection);
            connection.commit();
        }
        sessions = SessionFactory.of(engine, registry);
    }

    @AfterEach
    final void dropDatabase() throws SQLException {
        try (Connection connection = untranslated()) {
            bed.schemas().drop(connection, tenant);
            connection.commit();
        }
        engine.close();
        database.close();
    }

    private Connection untranslated() {
        return engine.connect().executionOptions(ExecutionOptions.NONE.withSchemas(SchemaMap.NONE));
    }

    private long rows(String table) {
        try (Connection connection = untranslated()) {
            Object count = connection
                    .execute(Sql.text("SELECT count(*) FROM " + table))
                    .scalar();
            return ((Number) Objects.requireNonNull(count)).longValue();
        }
    }

    private void assertRowsOfTheTenantOnly(String table, long expected) {
        assertEquals(expected, rows(tenant + "." + table), table);
        assertEquals(0, rows(table), table);
    }

    private static List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Reader reader = new Reader("reader " + i);
            reader.getTopics().add(new Topic("topic " + i));
            new Loan(new Copy("copy " + i), reader);
            readers.add(reader);
        }
        return readers;
    }

    @Test
    void newObjects_areInsertedIntoTheTenantsTables() {
        try (Session session = sessions.open()) {
            session.addAll(readers());
            session.commit();
        }
        for (String table : List.of("readers", "topics", "copies", "loans", "reader_topics")) {
            assertRowsOfTheTenantOnly(table, 5);
        }
    }

    @SuppressWarnings("unchecked") // the test gives the values that the column takes
    private static <T> ColumnClause<T> column(Table table, String name) {
        return (ColumnClause<T>) table.c(name);
    }

    private static Map<String, Object> copy(int number) {
        return Map.of("name", "batch " + number);
    }

    @Test
    void batchesAndKeyedInserts_ofAConnection_meetTheTenantsRows() {
        Table table = sessions.registry().metadata().table("readers");
        try (Connection connection = engine.connect()) {
            connection.executeBatch(Sql.insert(table), List.of(copy(1), copy(2), copy(3)));
            connection.executeBatch(Sql.insert(table), List.of(copy(4)));
            KeyedInsert insert = new KeyedInsert(table, List.of(table.c("name")), List.of(table.c("id")));
            List<@Nullable Object[]> keys = connection.insertReturning(
                    insert, List.of(new Object[] {"keyed 1"}, new Object[] {"keyed 2"}, new Object[] {"keyed 3"}));
            assertEquals(3, keys.size());
            keys = connection.insertReturning(insert, List.<@Nullable Object[]>of(new Object[] {"keyed 4"}));
            assertEquals(
                    "keyed 4",
                    connection
                            .execute(Sql.select(table.c("name"))
                                    .where(TranslatedSchemaSuite.<Object>column(table, "id")
                                            .eq(Objects.requireNonNull(keys.get(0)[0]))))
                            .scalar());
            connection.commit();
        }
        assertRowsOfTheTenantOnly("readers", 8);
        try (Connection connection = engine.connect()) {
            Delete delete = Sql.delete(table)
                    .where(TranslatedSchemaSuite.<String>column(table, "name").eq(Sql.parameter("gone", Types.STRING)));
            connection.executeBatch(delete, List.of(Map.of("gone", "batch 1"), Map.of("gone", "batch 2")));
            connection.commit();
        }
        assertRowsOfTheTenantOnly("readers", 6);
    }

    @Test
    void generatedKeys_areThoseOfTheTenantsRows() {
        try (Session session = sessions.open()) {
            List<Reader> readers = readers();
            session.addAll(readers);
            session.commit();
            for (Reader reader : readers) {
                assertTrue(reader.getName().startsWith("reader "));
                assertEquals(reader.getId(), reader.getLoans().get(0).getReaderId());
            }
        }
    }

    @Test
    void changesAndDeletions_meetTheTenantsRows() {
        try (Session session = sessions.open()) {
            List<Reader> readers = readers();
            session.addAll(readers);
            session.commit();
            for (Reader reader : readers) {
                reader.setName("new");
                reader.getTopics().clear();
            }
            session.flush();
            Reader last = readers.get(4);
            session.delete(last.getLoans().get(0));
            session.flush();
            session.delete(last);
            session.commit();
            assertEquals(4, session.query(Reader.class).filterBy("name", "new").count());
        }
        assertRowsOfTheTenantOnly("readers", 4);
        assertRowsOfTheTenantOnly("loans", 4);
        assertRowsOfTheTenantOnly("reader_topics", 0);
    }

    @Test
    void rowsOfTheDefaultSchema_areNeitherSeenNorChanged() {
        Table table = sessions.registry().metadata().table("readers");
        try (Connection connection = untranslated()) {
            connection.execute(Sql.insert(table).values(Map.of("id", 1, "name", "default")));
            connection.commit();
        }
        try (Session session = sessions.open()) {
            assertEquals(List.of(), session.query(Reader.class).all());
            Reader reader = new Reader("tenant's");
            session.add(reader);
            session.commit();
            assertEquals(
                    "tenant's",
                    session.get(Reader.class, Objects.requireNonNull(reader.getId()))
                            .orElseThrow()
                            .getName());
            session.delete(reader);
            session.commit();
        }
        assertEquals(0, rows(tenant + ".readers"));
        assertEquals(1, rows("readers"));
    }
}
