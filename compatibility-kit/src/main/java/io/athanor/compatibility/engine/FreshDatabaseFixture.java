package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database of its own for each test, with people, and an engine over it. */
@SuppressWarnings("NullAway.Init") // JUnit initialises before each test
@EveryBed(Reach.POOL)
@Requires(Requirement.ENGINE)
abstract class FreshDatabaseFixture {

    private final MetaData metadata = new MetaData();
    final Table people = Table.create(
            "people",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("name", Types.string(50)).notNull().unique(),
            Column.of("age", Types.INTEGER),
            CheckConstraint.of("age >= 0").named("age_not_negative"));

    private final TestBed bed;
    private OpenDatabase database;

    FreshDatabaseFixture(TestBed bed) {
        this.bed = bed;
    }

    final TestBed bed() {
        return bed;
    }

    final Engine engine() {
        return database.engine();
    }

    @BeforeEach
    final void createTables() throws SQLException {
        database = OpenDatabase.create(bed, 2);
        metadata.createAll(engine());
    }

    @AfterEach
    final void removeDatabase() throws SQLException {
        assertEquals(0, engine().poolStatus().inUse(), "a connection was not given back");
        database.close();
    }

    /** The values of a row of people. */
    static Map<String, @Nullable Object> person(@Nullable String name, @Nullable Integer age) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("age", age);
        return row;
    }

    /** Inserts a row of people. */
    final void add(Connection connection, @Nullable String name, @Nullable Integer age) {
        connection.execute(Sql.insert(people), person(name, age));
    }

    /** The names of the people in the order of their keys. */
    final List<?> names() {
        return names(engine());
    }

    final List<?> names(Engine other) {
        return other.beginAndGet(connection -> connection
                .execute(Sql.select(people.c("name")).orderBy(people.c("id")))
                .scalars()
                .all());
    }

    final String url() {
        return database.url();
    }
}
