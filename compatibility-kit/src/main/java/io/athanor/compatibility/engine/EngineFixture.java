package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.SharedSuite;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with people and their pets, both tables empty when a test starts, and an engine over it. */
@SuppressWarnings("NullAway.Init") // use() comes first
@EveryBed
@Requires(Requirement.ENGINE)
public abstract class EngineFixture implements SharedSuite<OpenDatabase> {

    private final MetaData metadata = new MetaData();

    /** The people. */
    protected final Table people = Table.create(
            "people",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("name", Types.string(50)).notNull().unique(),
            Column.of("age", Types.INTEGER),
            Column.of("secret", Types.sensitive(Types.string(50))),
            CheckConstraint.of("age >= 0").named("age_not_negative"));

    /** Their pets. */
    protected final Table pets = Table.create(
            "pets",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("owner_id", Types.INTEGER).references("people.id"));

    private final TestBed bed;
    private OpenDatabase database;

    /** For the suites. */
    protected EngineFixture(TestBed bed) {
        this.bed = bed;
    }

    @Override
    public final OpenDatabase prepare() throws SQLException {
        OpenDatabase created = OpenDatabase.create(bed, 3);
        metadata.createAll(created.engine());
        return created;
    }

    @Override
    public final void use(OpenDatabase shared) {
        database = shared;
    }

    @BeforeEach
    final void emptyTables() {
        engine().begin(connection -> {
            connection.execute(Sql.delete(pets));
            connection.execute(Sql.delete(people));
        });
    }

    @AfterEach
    final void requireNothingTaken() {
        assertEquals(0, engine().poolStatus().inUse(), "a connection was not given back");
    }

    /** What the suite runs on. */
    protected final TestBed bed() {
        return bed;
    }

    /** The URL by which engines reach the database. */
    protected final String url() {
        return database.url();
    }

    /** The engine over the database. */
    protected final Engine engine() {
        return database.engine();
    }

    /** The column of the names. */
    @SuppressWarnings("unchecked") // it is defined so above
    protected final ColumnClause<String> name() {
        return (ColumnClause<String>) people.c("name");
    }

    /** The column of the ages. */
    @SuppressWarnings("unchecked") // it is defined so above
    protected final ColumnClause<Integer> age() {
        return (ColumnClause<Integer>) people.c("age");
    }

    /** Names and ages in the order of the names. */
    protected final Select namesAndAges() {
        return Sql.select(name(), age()).orderBy(name());
    }

    /** The values of a row of people. */
    protected static Map<String, @Nullable Object> person(@Nullable String name, @Nullable Integer age) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("age", age);
        return row;
    }

    /** Inserts a row of people. */
    protected final void add(Connection connection, @Nullable String name, @Nullable Integer age) {
        connection.execute(Sql.insert(people), person(name, age));
    }

    /** Inserts ed, who is 7, mary, whose age is not known, and wendy, who is 9. */
    protected final void addThree() {
        engine().begin(connection -> {
            connection.executeBatch(
                    Sql.insert(people), List.of(person("ed", 7), person("mary", null), person("wendy", 9)));
        });
    }

    /** The names of the people, in order. */
    protected final List<@Nullable Object> names() {
        return engine().beginAndGet(this::names);
    }

    /** The names of the people that a connection sees, in order. */
    protected final List<@Nullable Object> names(Connection connection) {
        return connection.execute(Sql.select(name()).orderBy(name())).scalars().all();
    }

    /** Records what the engine sends. */
    protected final StatementRecorder recording() {
        return StatementRecorder.recording(engine());
    }
}
